// Package hovercard is the card that tells about what the pointer rests on, on a
// layer over the window that catches no pointer.
package hovercard
