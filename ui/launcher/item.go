package launcher

import "lintel/model/scene"

// Item is something that can be chosen.
type Item struct {
	Title string
	// Detail says what it is or where it stands, such as the menu of an action.
	Detail   string
	Shortcut string // "Ctrl+S"
	Icon     Icon
	Disabled bool // shown, but cannot be chosen
	Run      func()
}

// Icon is the picture before a title; the zero value is none.
type Icon struct {
	Glyph string
	// Tile is the colour of the tile of a service; 0 for a bare glyph in Ink.
	Tile, Ink scene.Token
}

// Group is items under a heading.
type Group struct {
	Title string
	Items []Item
}
