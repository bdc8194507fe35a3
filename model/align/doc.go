// Package align brings boxes into line: aligned and distributed on request,
// snapped to their neighbours while one of them is dragged or stretched. It
// knows rectangles in pt and nothing of what they stand for.
package align
