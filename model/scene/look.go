package scene

import "lintel/model/catalog"

// frameLook is how one frame style is drawn.
type frameLook struct {
	stroke, label, fill Token
	width               float64
	dash                []float64
	radius              float64
	header              float64 // height of the header
	glyph               float64 // side of the header glyph, 0 for none
	labelSize           float64
	padding             float64
}

// lookOf is the row of the style sheet for a frame style.
func lookOf(l catalog.FrameLook) frameLook {
	switch l {
	case "account":
		return frameLook{AccountFrameStroke, AccountFrameLabel, AccountFrameFill, 1.25, nil, 12, headerTall, 16, 12, 16}
	case "region":
		return frameLook{RegionFrameStroke, RegionFrameLabel, RegionFrameFill, 1.25, []float64{7, 4}, 10, headerTall, 16, 12, 16}
	case "vpc":
		return frameLook{VPCFrameStroke, VPCFrameLabel, VPCFrameFill, 1.5, nil, 10, headerTall, 16, 12, 12}
	case "zone":
		return frameLook{ZoneFrameStroke, ZoneFrameLabel, NoToken, 1.25, []float64{4, 4}, 8, headerLow, 0, 11, 12}
	case "public":
		return frameLook{PublicFrameStroke, PublicFrameLabel, PublicFrameFill, 1, nil, 6, headerLow, 12, 11, 8}
	case "private":
		return frameLook{PrivateFrameStroke, PrivateFrameLabel, PrivateFrameFill, 1, nil, 6, headerLow, 12, 11, 8}
	case "security":
		return frameLook{SecurityFrameStroke, SecurityFrameLabel, NoToken, 1.5, []float64{4, 3}, 8, headerLow, 12, 11, 8}
	case "scaling":
		return frameLook{ScalingFrameStroke, ScalingFrameLabel, NoToken, 1.5, []float64{7, 4}, 8, headerLow, 12, 11, 8}
	}
	return frameLook{GroupFrameStroke, GroupFrameLabel, NoToken, 1.25, []float64{4, 4}, 8, headerLow, 12, 11, 8}
}

// TileToken is the tile colour of a category colour name.
func TileToken(color string) Token {
	switch color {
	case "compute":
		return ComputeTile
	case "storage":
		return StorageTile
	case "database":
		return DatabaseTile
	case "network":
		return NetworkTile
	case "integration":
		return IntegrationTile
	case "security":
		return SecurityTile
	case "migration":
		return MigrationTile
	}
	return GeneralTile
}

// FrameToken is the colour of the label and the glyph of a frame style.
func FrameToken(l catalog.FrameLook) Token { return lookOf(l).label }

// edgeLook is how one family of arrows is drawn.
type edgeLook struct {
	dash []float64
	// round gives dots instead of dashes.
	round    bool
	openHead bool
	tailDot  bool
}

func edgeLookOf(f catalog.Family) edgeLook {
	switch f {
	case catalog.Event:
		return edgeLook{dash: []float64{6, 4}, openHead: true}
	case catalog.Data:
		return edgeLook{tailDot: true}
	case catalog.Control:
		return edgeLook{dash: []float64{1.5, 4}, round: true, openHead: true}
	}
	return edgeLook{}
}
