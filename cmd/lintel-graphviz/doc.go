// Command lintel-graphviz is the layout worker: it reads a graph in the DOT
// language on standard input and writes it back with positions on standard
// output. Every error is one line on standard error and exit status 2.
//
// It is the only program that links Graphviz, which cannot be cancelled, does
// not survive a crash of its own, and compiles itself for almost a second into
// TMPDIR unless it finds the result of an earlier run there. Whoever starts the
// worker gives it a private TMPDIR and kills it when it is late; the package
// model/layout/graphviz does. Nobody imports this folder.
package main
