// Package stacktest makes templates as large as one needs, for tests and benchmarks.
package stacktest
