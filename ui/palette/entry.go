package palette

import "lintel/model/scene"

// Entry is one thing that can be drawn.
type Entry struct {
	Title    string
	Subtitle string // full name, for the tooltip
	About    string // one sentence for the tooltip, may be empty
	Glyph    string
	// Tile is the colour of the tile behind the glyph. A frame has none: its
	// glyph stands bare in the colour Ink.
	Tile, Ink scene.Token
	Key       any // what the window knows it by; has to be comparable
}

// Section is a category of entries.
type Section struct {
	Title   string
	Key     string // what the window knows it by, in every language
	Entries []Entry
}
