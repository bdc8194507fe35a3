// Package command has one file for each edit a person can make, and the History
// that does, undoes and redoes them.
//
// A Command is a value that changes a diagram through a Tx. Nobody writes an
// undo: History keeps the Changes of every step and applies their Inverse.
// move.go is the one to imitate. Commands know no rule and no screen; sizes of
// tiles and positions on the screen are worked out by whoever makes the command.
package command
