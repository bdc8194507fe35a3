package codec

import "lintel/model/diagram"

// The limits keep a hostile or broken file from exhausting the machine. They
// are far above what a person can draw.
const (
	maxBytes    = 64 << 20
	maxElements = 200_000
	maxDepth    = 64 // of nested JSON values, and of nested containers
	maxLabel    = diagram.MaxLabel
	// maxPlace bounds coordinates and sizes, in pt.
	maxPlace = 10_000_000
)
