// Package report writes the result of a check for whoever reads it: a program
// (JSON, SARIF, JUnit), a pull request (GitHub, Markdown), or a later check (the
// baseline). A terminal's lines are written by the command line itself.
package report
