// Package commandtest makes edits at random, for tests that need many of them:
// what keeps a diagram safe, and what runs for long.
package commandtest
