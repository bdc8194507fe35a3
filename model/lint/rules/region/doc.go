// Package region has the rules about Regions: what must be in a certain one.
package region
