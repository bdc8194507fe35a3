// Package problems is the panel below the canvas: what the check found, in one
// row each, with the button that mends it.
//
// It takes rows of words and tells what the person wants done with them; it
// does not know findings or rules. The window imports it.
package problems
