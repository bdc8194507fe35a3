//go:build cgo && !checkthreads

package main

// migrated tells the toolkit that background work enters the window's thread
// properly, so that it need not watch.
const migrated = true
