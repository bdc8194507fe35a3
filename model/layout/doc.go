// Package layout says where the boxes of a diagram could go: a Graph of
// leaves, containers and arrows in, a Placement of rectangles out.
//
// It holds the words (Graph, Placement, Engine), what every engine needs
// (Validate, Tree, Fit, Settle) and the Fallback from one engine to another.
// The engines live in the folders below: tiers is built in, graphviz is tiers
// with an order that the worker program finds. Routing arrows is not done here, and nothing here knows of
// diagrams, services or colours: the caller turns a diagram into a Graph and a
// Placement into a command. Any package of the model or of a program may
// import it; it imports geom only.
package layout
