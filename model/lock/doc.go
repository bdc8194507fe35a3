// Package lock tells which running program holds a file.
//
// A Process is named so that it cannot be mistaken for a later one: by the
// computer, the number of the process and when it started. A Lock is a small
// file beside a document with that name in it. When its process is gone, so is
// the lock, whatever the file says; nobody has to clear it away by hand.
//
// A lock is a courtesy between people: it keeps nobody from writing.
package lock
