// Command lintel-cli checks, fixes, arranges and exports diagrams without a
// window: the same engine for terminals and for CI. It needs no display, no
// network and no C compiler.
//
// Results go to standard output, messages to standard error. The exit status is
// 0 when all is well, 1 when there are findings at or over the threshold, and 2
// when a file cannot be read or written or the command line makes no sense.
package main
