// Package limits has the rules about numbers: quotas and ranges that AWS enforces.
package limits
