package scene

// The measures of the style sheet, in pt.
const (
	// TileSize is the side of a service tile.
	TileSize = 48
	// DockedSize is the side of the tile of a resource docked on a border.
	DockedSize = 28

	tileRadius   = 10
	dockedRadius = 7
	dockedPatch  = 34
	labelPatch   = 3 // of ground around the name of a docked one
	patchRadius  = 9
	// The name of something docked at the top or bottom: beside the tile, its
	// baseline above or below the border.
	dockedNameGap  = 6
	dockedNameMax  = 64 // at the left and right
	dockedNameUp   = 6
	dockedNameDown = 14
	glyphShare     = 0.75 // of the tile's side
	nameSize       = 12
	secondSize     = 11
	secondLine     = 14
	nameBaseline   = 18 // below the tile
	secondBaseline = 33
	nameLine       = 16
	labelMax       = 96
	labelRightMax  = 160
	labelRightGap  = 12
	// labelFoot is the room from the last baseline to the lower end of the label block.
	labelFoot = 5

	// Clear is the gap between a tile and the arrows at it.
	Clear = 4

	headerTall   = 28
	headerLow    = 24
	headerPad    = 10
	headerGap    = 6
	detailGap    = 7
	headerPx     = 11 // the smallest size of a header label on the screen, in px
	frameMinW    = 128
	frameMinH    = 80
	framePortGap = 24

	edgeWidth    = 1.75
	brokenWidth  = 2.25
	edgeCorner   = 6
	headLength   = 10
	headHalf     = 4.5
	tailRadius   = 3
	chipHeight   = 18
	chipPad      = 6
	blockGap     = 15 // between the block point and the ends of the two halves of a broken arrow
	brokenHead   = 1.1
	badgeSize    = 18
	arrowMinZoom = 0.2
)

// Zoom thresholds of the level of detail.
const (
	zoomAll     = 0.75 // second lines and chips
	zoomNames   = 0.5
	zoomGlyphs  = 0.3
	zoomOutline = 0.2
	zoomHeader  = 0.35
)
