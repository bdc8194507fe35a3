// Package window puts the program together: it opens the window, feeds the
// panels from the editor in front, and does what actions ask the Shell for.
//
// It holds no rule, no geometry and no file format. Only cmd/lintel imports it.
// documents.go opens, saves and closes; panels.go keeps every panel in step;
// shell.go answers the actions; keys.go leads keys to actions; trace.go writes
// down what is shown, for tests that drive the real window.
package window
