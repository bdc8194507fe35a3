// Package gallery shows drawings to choose from by small pictures of them.
//
// The pictures are painted by the painter of the canvas, off the goroutine of
// the window and only once they are seen. What is shown, and what choosing means,
// is the window's.
package gallery
