package drawio

import (
	"lintel/model/catalog"
	"lintel/model/scene"
)

// colors are those that draw.io gives its AWS shapes, by our categories.
func color(c catalog.Category) string {
	switch c {
	case "compute":
		return "#ED7100"
	case "network", "analytics":
		return "#8C4FFF"
	case "storage", "iot":
		return "#7AA116"
	case "database", "developer":
		return "#C925D1"
	case "integration", "management":
		return "#E7157B"
	case "security":
		return "#DD344C"
	case "migration":
		return "#01A88D"
	}
	return ink
}

// ink is the colour of text and of what is not of AWS.
const ink = "#232F3E"

// points are where draw.io offers to connect.
const points = "points=[[0,0],[0.25,0],[0.5,0],[0.75,0],[1,0],[1,0.25],[1,0.5],[1,0.75],[1,1],[0.75,1],[0.5,1],[0.25,1],[0,1],[0,0.75],[0,0.5],[0,0.25]];"

// The parts that shapes of one sort have in common, as draw.io's palette gives them.
const (
	tileStyle  = "sketch=0;outlineConnect=0;gradientColor=none;dashed=0;html=1;fontSize=12;fontStyle=0;aspect=fixed;pointerEvents=1;fontColor=" + ink + ";"
	groupStyle = points + "outlineConnect=0;gradientColor=none;html=1;fontSize=12;fontStyle=0;container=1;pointerEvents=0;recursiveResize=0;"
	plainStyle = "html=1;verticalAlign=top;align=left;fontSize=12;fontStyle=0;container=1;pointerEvents=0;recursiveResize=0;"
	noteStyle  = "shape=note;size=12;html=1;whiteSpace=wrap;align=left;verticalAlign=top;spacing=8;fontSize=12;fillColor=#FFFFFF;strokeColor=#7D8998;fontColor=" + ink + ";"
	// A label below or beside a tile is as wide as on our canvas, where it wraps.
	belowStyle  = "verticalLabelPosition=bottom;verticalAlign=top;align=center;whiteSpace=wrap;labelWidth=112;"
	besideStyle = "labelPosition=right;verticalLabelPosition=middle;align=left;verticalAlign=middle;spacingLeft=8;"
)

// library is the name of draw.io's collection.
const library = "mxgraph.aws4."

// tile is the style of a service or a resource.
func tile(s catalog.Stencil, beside bool) string {
	style := tileStyle
	if beside {
		style += besideStyle
	} else {
		style += belowStyle
	}
	switch {
	case s.Icon != "":
		return style + points + "fillColor=" + color(s.As) + ";strokeColor=#ffffff;shape=" + library + "resourceIcon;resIcon=" + library + s.Icon + ";"
	case s.Shape != "":
		return style + "fillColor=" + color(s.As) + ";strokeColor=none;shape=" + library + s.Shape + ";"
	}
	return style + "rounded=1;arcSize=20;fillColor=" + ink + ";strokeColor=none;"
}

// dockedStyle puts the name of something docked where our canvas does: outside of the
// container, out of the way of arrows.
func dockedStyle(s scene.Side) string {
	switch s {
	case scene.LeftSide:
		return "labelPosition=center;align=right;"
	case scene.RightSide:
		return "labelPosition=center;align=left;"
	case scene.TopSide:
		return "labelPosition=right;align=left;verticalLabelPosition=top;verticalAlign=bottom;"
	}
	return "labelPosition=right;align=left;"
}

// group is the style of a container whose words begin so far from its left border,
// in pt; the picture of a group is in the corner whatever the words do.
func group(look catalog.FrameLook, s catalog.Stencil, words float64) string {
	const picture, border, corner = 30, 2, 8 // pt; border is what draw.io adds itself
	left := "verticalAlign=top;align=left;spacingLeft=" + number(max(words-border, picture)) + ";"
	if words -= border; words <= picture {
		words = corner // there is no picture before them
	}
	plain := plainStyle + "spacingLeft=" + number(words) + ";"
	framed := func(stroke, fill, font string) string {
		return groupStyle + "shape=" + library + "group;grIcon=" + library + s.Group + ";" + left + "dashed=0;strokeColor=" + stroke + ";fillColor=" + fill + ";fontColor=" + font + ";"
	}
	switch look {
	case "account":
		return framed("#CD2264", "none", "#CD2264")
	case "region":
		return framed("#00A4A6", "none", "#147EBA") + "dashed=1;"
	case "vpc":
		return framed("#8C4FFF", "none", "#8C4FFF")
	case "public":
		return framed("#7AA116", "#F2F6E8", "#248814") + "grStroke=0;"
	case "private":
		return framed("#00A4A6", "#E6F6F7", "#147EBA") + "grStroke=0;"
	case "zone":
		return plain + "fillColor=none;strokeColor=#147EBA;dashed=1;fontColor=#147EBA;"
	case "security":
		return plain + "fillColor=none;strokeColor=#DD3522;fontColor=#DD3522;"
	case "scaling":
		return framed("#D86613", "none", "#D86613") + "dashed=1;"
	}
	if s.Group != "" {
		return framed("#5A6C86", "none", "#5A6C86")
	}
	return plain + "fillColor=none;strokeColor=#5A6C86;dashed=1;fontColor=#5A6C86;"
}
