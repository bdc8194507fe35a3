// Package journey drives the real window as a person does: it starts the built
// program on a screen of its own, moves the mouse and types, and reads from the
// program's trace where things are and what it found.
//
// Each test is one journey through the window, named by what the person does.
// They need bin/lintel, bin/lintel-cli, Xvfb, xdotool and ImageMagick, and run
// with the build tag journey; make test-window sees to all that. Nobody imports
// this package, and it imports nothing of Lintel: it knows the program from
// outside.
package journey
