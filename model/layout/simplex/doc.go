// Package simplex finds whole numbers that keep distances: variables, "at least
// so much more than" between two of them, and prices for every step that two of
// them lie apart. The answer costs the least there is.
//
// It is the network simplex of layered drawings (Gansner et al., A Technique
// for Drawing Directed Graphs, 1993). The layout of tiers asks it for columns
// and for rows. It imports nothing.
package simplex
