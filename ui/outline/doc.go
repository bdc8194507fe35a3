// Package outline is the tree of what is drawn: containers, the services in them,
// and their arrows. It says in words what the canvas shows as a picture, and has
// widgets only for the rows in sight.
package outline
