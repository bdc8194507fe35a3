// Package motion says how long things take to move, and what moves them. Nothing
// in it knows what moves, or a screen.
//
// It imports nothing. The editors, the widgets and the window may import it.
package motion
