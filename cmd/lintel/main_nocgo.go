//go:build !cgo

package main

import (
	"fmt"
	"os"
)

// main says what is missing: the window system can only be reached through C.
func main() {
	fmt.Fprintln(os.Stderr, "lintel: the designer was built without cgo and cannot open a window; build it with CGO_ENABLED=1")
	os.Exit(2)
}
