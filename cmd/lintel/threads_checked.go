//go:build cgo && checkthreads

package main

// migrated has the toolkit watch every call and complain about those from the
// wrong thread: make threads.
const migrated = false
