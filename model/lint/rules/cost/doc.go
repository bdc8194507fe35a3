// Package cost has the rules about paying and waiting for less.
package cost
