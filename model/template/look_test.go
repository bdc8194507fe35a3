package template_test

import (
	"math"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/template"
	"lintel/model/typeface"
)

// sheet is a template as it is drawn in one language.
type sheet struct {
	t    *testing.T
	name string
	cat  *catalog.Catalog
	d    *diagram.Diagram
	b    *scene.Builder
}

// onEverySheet looks at every template in both languages.
func onEverySheet(t *testing.T, look func(sheet)) {
	t.Helper()
	cat := loadCatalog(t)
	family, err := typeface.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, tpl := range load(t) {
		for _, lang := range []catalog.Lang{catalog.EN, catalog.KO} {
			s := sheet{t: t, name: tpl.ID + " in " + string(lang), cat: cat, d: drawing(t, tpl), b: scene.NewBuilder(cat, family, lang)}
			s.b.Build(s.d, nil)
			look(s)
		}
	}
}

func (s sheet) shape(n *diagram.Node) catalog.Shape {
	service, ok := s.cat.Service(n.Kind)
	if !ok {
		s.t.Fatalf("%s: %s is of an unknown kind", s.name, n.ID)
	}
	return service.Shape
}

func (s sheet) rect(id diagram.ID) geom.Rect {
	r, ok := s.b.Rect(id)
	if !ok {
		s.t.Fatalf("%s: %s is not drawn", s.name, id)
	}
	return r
}

func (s sheet) body(id diagram.ID) geom.Rect {
	r, _ := s.b.Body(id)
	return r
}

// texts are the lines of text of an element.
func (s sheet) texts(id diagram.ID) []geom.Rect {
	el, ok := s.b.Scene().Element(string(id))
	if !ok {
		s.t.Fatalf("%s: %s is not drawn", s.name, id)
	}
	var all []geom.Rect
	for _, item := range el.Items {
		if text, ok := item.Shape.(*scene.Text); ok {
			all = append(all, text.Bounds().Inset(1))
		}
	}
	return all
}

func TestDrawingsStandOnTheGrid(t *testing.T) {
	const half = 4 // of the grid, to centre things
	onEverySheet(t, func(s sheet) {
		for _, n := range s.d.Nodes() {
			r := s.rect(n.ID)
			if s.shape(n) == catalog.Docked {
				r = geom.Rect{Min: r.Center(), Max: r.Center()}
			}
			for _, v := range []float64{r.Min.X, r.Min.Y, r.Max.X, r.Max.Y} {
				if v < 0 || math.Mod(v, half) != 0 {
					s.t.Errorf("%s: %s is at %v", s.name, n.ID, r)
					break
				}
			}
		}
	})
}

func TestNothingCoversAnythingInADrawing(t *testing.T) {
	onEverySheet(t, func(s sheet) {
		nodes := s.d.Nodes()
		for i, a := range nodes {
			for _, b := range nodes[i+1:] {
				if s.d.Inside(a.ID, b.ID) || s.d.Inside(b.ID, a.ID) {
					continue
				}
				if s.body(a.ID).Overlaps(s.body(b.ID)) {
					s.t.Errorf("%s: %s and %s cover each other", s.name, a.ID, b.ID)
				}
			}
		}
	})
}

func TestWhatIsInAContainerKeepsOffItsBorderAndItsHeader(t *testing.T) {
	const least = 8 // pt to the border
	onEverySheet(t, func(s sheet) {
		for _, n := range s.d.Nodes() {
			if n.Parent == "" || s.shape(n) == catalog.Docked {
				continue
			}
			frame, body := s.rect(n.Parent), s.body(n.ID)
			if inner := frame.Inset(least); !inner.ContainsRect(body) {
				s.t.Errorf("%s: %s sticks out of %s", s.name, n.ID, n.Parent)
			}
			for _, header := range s.texts(n.Parent) {
				if header.Overlaps(body) {
					s.t.Errorf("%s: %s covers the header of %s", s.name, n.ID, n.Parent)
				}
			}
		}
	})
}

func TestGatewaysAndEndpointsSitOnTheBorderOfTheirVPC(t *testing.T) {
	onEverySheet(t, func(s sheet) {
		for _, n := range s.d.Nodes() {
			if s.shape(n) != catalog.Docked {
				continue
			}
			frame, c := s.rect(n.Parent), s.rect(n.ID).Center()
			if c.X != frame.Min.X && c.X != frame.Max.X && c.Y != frame.Min.Y && c.Y != frame.Max.Y {
				s.t.Errorf("%s: %s is not on the border of %s", s.name, n.ID, n.Parent)
			}
		}
	})
}

func TestArrowsRunThroughNoBoxAndNoText(t *testing.T) {
	onEverySheet(t, func(s sheet) {
		for _, e := range s.d.Edges() {
			for _, n := range s.d.Nodes() {
				frame := s.shape(n) == catalog.Frame
				switch {
				case n.ID == e.From, n.ID == e.To:
					continue
				case n.Kind == "vpc-endpoint":
					continue // an arrow to its service goes through it
				case !frame && s.crosses(e.ID, s.body(n.ID)):
					s.t.Errorf("%s: %s runs through %s", s.name, e.ID, n.ID)
				}
				for _, text := range s.texts(n.ID) {
					if s.crosses(e.ID, text) {
						s.t.Errorf("%s: %s runs through the text of %s", s.name, e.ID, n.ID)
					}
				}
			}
		}
	})
}

func (s sheet) crosses(edge diagram.ID, r geom.Rect) bool {
	line := s.b.Line(edge)
	for i := 1; i < len(line); i++ {
		if geom.Spanning(line[i-1], line[i]).Inset(-0.5).Overlaps(r.Inset(1)) {
			return true
		}
	}
	return false
}

func TestNoTextCoversAnother(t *testing.T) {
	onEverySheet(t, func(s sheet) {
		type line struct {
			of   diagram.ID
			rect geom.Rect
		}
		var lines []line
		note := func(id diagram.ID) {
			for _, r := range s.texts(id) {
				lines = append(lines, line{id, r})
			}
		}
		for _, n := range s.d.Nodes() {
			note(n.ID)
		}
		for _, e := range s.d.Edges() {
			note(e.ID)
		}
		for i, a := range lines {
			for _, b := range lines[i+1:] {
				if a.of != b.of && a.rect.Overlaps(b.rect) {
					s.t.Errorf("%s: the texts of %s and %s cover each other", s.name, a.of, b.of)
				}
			}
		}
	})
}

func TestDrawingsReadFromLeftToRight(t *testing.T) {
	const backwards = 0.25 // of the arrows at most
	onEverySheet(t, func(s sheet) {
		var back, all float64
		for _, e := range s.d.Edges() {
			from, to := s.rect(e.From).Center(), s.rect(e.To).Center()
			all++
			if to.X < from.X {
				back++
			}
		}
		if back > backwards*all {
			s.t.Errorf("%s: %v of %v arrows run to the left", s.name, back, all)
		}
		for _, n := range s.d.Nodes() {
			if !template.Outside(s.cat, n) || n.Parent != "" {
				continue
			}
			for _, other := range s.d.Nodes() {
				if !template.Outside(s.cat, other) && s.rect(other.ID).Min.X < s.rect(n.ID).Max.X {
					s.t.Errorf("%s: %s is right of %s", s.name, n.ID, other.ID)
				}
			}
		}
	})
}

func TestArrowsHaveFewCornersAndCrossings(t *testing.T) {
	const corners, crossings = 4, 3
	onEverySheet(t, func(s sheet) {
		edges := s.d.Edges()
		crossed := 0
		for i, e := range edges {
			line := s.b.Line(e.ID)
			if len(line)-2 > corners {
				s.t.Errorf("%s: %s has %d corners", s.name, e.ID, len(line)-2)
			}
			for _, other := range edges[i+1:] {
				crossed += crossingsOf(line, s.b.Line(other.ID))
			}
		}
		if crossed > crossings {
			s.t.Errorf("%s: arrows cross %d times", s.name, crossed)
		}
	})
}

// crossingsOf counts where one line cuts another; lines that run on the same
// track for a while do not cross.
func crossingsOf(a, b geom.Polyline) int {
	count := 0
	for i := 1; i < len(a); i++ {
		for j := 1; j < len(b); j++ {
			p, q := geom.Spanning(a[i-1], a[i]), geom.Spanning(b[j-1], b[j])
			upright := p.W() == 0
			if upright == (q.W() == 0) {
				continue
			}
			if !upright {
				p, q = q, p
			}
			if p.Min.X > q.Min.X+1 && p.Min.X < q.Max.X-1 && q.Min.Y > p.Min.Y+1 && q.Min.Y < p.Max.Y-1 {
				count++
			}
		}
	}
	return count
}
