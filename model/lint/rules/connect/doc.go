// Package connect has the rules about what may be wired to what, and which
// features the two of them have together.
package connect
