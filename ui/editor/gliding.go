package editor

import (
	"slices"

	"lintel/model/command"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/motion"
)

// glideLimit is how many elements a drawing may have to be moved before the eyes:
// with more of them a frame would take too long, and nobody could follow them.
const glideLimit = 1000

// gliding is a drawing on its way to other places. What is edited, hit and saved is
// there already; only what the canvas paints takes time.
type gliding struct {
	motion.Move
	scene  *scene.Scene
	glides []glide
}

// glide is an element that goes from one place to another.
type glide struct {
	from geom.Rect
	to   scene.Element
}

// Rearrange makes an edit that takes things to other places, and lets them go there
// before the eyes of the person.
func (e *Editor) Rearrange(c command.Command) error {
	before := map[string]scene.Element{}
	if sc := e.Builder.Scene(); sc.Len() <= glideLimit {
		sc.All(func(el *scene.Element) { before[el.ID] = *el })
	}
	if err := e.Do(c); err != nil {
		return err
	}
	e.glideFrom(before)
	return nil
}

// glideFrom lets everything go from where it was to where it is.
func (e *Editor) glideFrom(before map[string]scene.Element) {
	g := &e.moving.glide
	g.scene, g.glides = scene.New(), nil
	e.Builder.Scene().All(func(is *scene.Element) {
		was, ok := before[is.ID]
		if ok && (is.Body != was.Body || !slices.Equal(is.Line, was.Line)) {
			g.glides = append(g.glides, glide{was.Body, *is})
			return
		}
		g.scene.Put(*is)
	})
	if len(g.glides) == 0 {
		g.scene = nil
		return
	}
	g.Start(e.Parts.Animate, motion.Travel, func(share float64) {
		for _, one := range g.glides {
			g.scene.Put(one.at(share))
		}
		if share >= 1 {
			g.scene, g.glides = nil, nil
		}
		e.Tell(ViewChanged)
	})
}

// arrive ends what is on its way: everything is where it belongs.
func (g *gliding) arrive() {
	g.Halt()
	g.scene, g.glides = nil, nil
}

// at is the element at a share of its way. Arrows come in where they belong: their
// ways before and after have nothing in common.
func (g glide) at(share float64) scene.Element {
	el := g.to
	el.Items = slices.Clone(g.to.Items)
	if el.Role == scene.EdgeRole {
		for i := range el.Items {
			el.Items[i].Shape = el.Items[i].Shape.Faded(share)
		}
		return el
	}
	body := geom.Rect{Min: g.from.Min.Lerp(el.Body.Min, share), Max: g.from.Max.Lerp(el.Body.Max, share)}
	by := body.Min.Sub(el.Body.Min)
	for i, item := range el.Items {
		if box, ok := item.Shape.(*scene.Box); ok && el.Role == scene.FrameRole && box.Rect == el.Body {
			grown := *box
			grown.Rect = body
			el.Items[i].Shape = &grown
			continue
		}
		el.Items[i].Shape = item.Shape.Moved(by)
	}
	el.Body, el.Bounds = body, el.Bounds.Translate(by).Union(body)
	return el
}
