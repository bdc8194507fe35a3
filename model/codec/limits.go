package codec

import "lintel/model/diagram"

// The limits keep a hostile or broken file from exhausting the machine. They
// are far above what a person can draw.
const (
	maxBytes    = 64 << 20
	maxElements = 60_000 // nodes and edges
	maxDepth    = 64     // of nested JSON values, and of nested containers
	maxLabel    = diagram.MaxLabel
	maxProps    = 1_000   // properties of an element, and fields that this version does not know
	maxValue    = 1 << 20 // bytes of the value of one of them
	maxItems    = 10_000  // corners, groups and waivers of an element, each
	// maxPlace bounds coordinates and sizes, in pt.
	maxPlace = 10_000_000
)
