// Package placement has the rules about where things may stand: at the edge, in
// a Region, in a VPC.
package placement
