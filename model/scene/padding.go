package scene

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Padding is the room that a container keeps between its border and its
// contents, the header included.
func (b *Builder) Padding(id diagram.ID) geom.Insets {
	n, ok := b.d.Node(id)
	if !ok {
		return geom.Insets{}
	}
	s, _ := b.cat.Service(n.Kind)
	look, _ := b.frameStyle(n, s)
	return geom.Insets{Top: look.header + 4, Right: look.padding, Bottom: look.padding, Left: look.padding}
}

// MinFrame is the smallest size of a container.
func MinFrame() geom.Size { return geom.Size{W: frameMinW, H: frameMinH} }

// DefaultFrame is the size of a new container: room for what usually goes into it.
func DefaultFrame(l catalog.FrameLook) geom.Size {
	switch l {
	case "account":
		return geom.Size{W: 848, H: 544}
	case "region":
		return geom.Size{W: 640, H: 440}
	case "vpc":
		return geom.Size{W: 480, H: 336}
	case "zone":
		return geom.Size{W: 448, H: 168}
	}
	return geom.Size{W: 208, H: 128}
}
