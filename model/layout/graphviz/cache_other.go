//go:build !unix

package graphviz

import "io/fs"

// ours trusts the user's own cache folder: these systems say no more.
func ours(fs.FileInfo) bool { return true }
