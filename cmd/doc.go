// Package cmd is the folder of the three programs: lintel with its window,
// lintel-cli without one, and lintel-graphviz, the layout worker.
//
// The programs build the parts and connect them; what the parts do lives in
// model and ui. The test here reads every import of the project and fails on
// one that goes against the direction of the rooms. Nothing imports cmd.
package cmd
