// Package clipboard puts pictures onto the clipboard of the system, which the
// toolkit cannot: its own holds text only. Each system has a program for it; it
// is started by its absolute path and without a shell.
package clipboard
