// Package minimap is the small picture of the whole drawing in a corner of the
// canvas, with the part that the canvas shows. Its picture is painted only when
// the drawing has changed; panning moves nothing but a frame over it.
package minimap
