package editor

import (
	"cmp"
	"slices"

	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/search"
)

// hunt is what a person looks for in the drawing.
type hunt struct {
	query   string
	matches []diagram.ID
	at      int
	texts   map[diagram.ID]searchText
	kinds   map[string]string // what is searched for a kind, by its name
	drawn   map[diagram.ID]bool
}

// searchText is what is searched of an element, as long as it is the same value.
type searchText struct {
	of   any // *diagram.Node or *diagram.Edge
	text string
}

// Find looks for a text in labels, kinds, properties and problems, in both
// languages, and shows the first match. An empty text ends the search.
func (e *Editor) Find(query string) {
	e.hunt.query, e.hunt.at = query, 0
	e.match()
	if len(e.hunt.matches) > 0 {
		e.reveal(e.Bounds(e.hunt.matches[:1]))
	}
	e.Tell(ViewChanged)
}

// Matches are the elements that were found, from top to bottom.
func (e *Editor) Matches() []diagram.ID { return e.hunt.matches }

// MatchAt is the place of the match that was shown last, from 0.
func (e *Editor) MatchAt() int { return e.hunt.at }

// FindNext selects the match that is shown; once it is selected, the next one, or
// the one before with a step of -1. Containers around it are expanded.
func (e *Editor) FindNext(step int) {
	s := &e.hunt
	if len(s.matches) == 0 {
		return
	}
	if id, ok := e.Selection.Only(); ok && id == s.matches[s.at] {
		s.at = (s.at + step + len(s.matches)) % len(s.matches)
	}
	e.Reveal(s.matches[s.at])
}

// match looks through the drawing. The match that is shown stays the same one
// while it is among them.
func (e *Editor) match() {
	s := &e.hunt
	var shown diagram.ID
	if s.at < len(s.matches) {
		shown = s.matches[s.at]
	}
	s.matches, s.drawn = nil, map[diagram.ID]bool{}
	words := search.WordsOf(s.query)
	if len(words) == 0 {
		s.texts, s.kinds = nil, nil
		return
	}
	if s.texts == nil {
		s.texts, s.kinds = map[diagram.ID]searchText{}, map[string]string{}
	}
	problems := e.problemTexts()
	take := func(id diagram.ID, text string) {
		if words.In(text + problems[id]) {
			s.matches = append(s.matches, id)
			s.drawn[e.Builder.DrawnAs(id)] = true
		}
	}
	for _, n := range e.d.Nodes() {
		take(n.ID, e.textOf(n.ID, n, func() string { return e.nodeText(n) }))
	}
	for _, edge := range e.d.Edges() {
		take(edge.ID, e.textOf(edge.ID, edge, func() string { return e.edgeText(edge) }))
	}
	slices.SortStableFunc(s.matches, func(a, b diagram.ID) int {
		p, q := e.corner(a), e.corner(b)
		return cmp.Or(cmp.Compare(p.Y, q.Y), cmp.Compare(p.X, q.X))
	})
	s.at = max(0, slices.Index(s.matches, shown))
}

func (e *Editor) corner(id diagram.ID) geom.Point {
	return e.Bounds([]diagram.ID{id}).Min
}

// textOf is what is searched of an element; that of one that did not change is
// not put together again.
func (e *Editor) textOf(id diagram.ID, value any, text func() string) string {
	known, ok := e.hunt.texts[id]
	if !ok || known.of != value {
		known = searchText{value, text()}
		e.hunt.texts[id] = known
	}
	return known.text
}

func (e *Editor) nodeText(n *diagram.Node) string {
	service, _ := e.Parts.Catalog.Service(n.Kind)
	kind, ok := e.hunt.kinds["node "+string(n.Kind)]
	if !ok {
		kind = kindText(n.Kind, service)
		e.hunt.kinds["node "+string(n.Kind)] = kind
	}
	texts := []string{n.Name}
	if service == nil {
		return search.Text(append(texts, string(n.ID))...) + kind
	}
	if v, ok := service.VariantOf(n.Props); ok {
		texts = append(texts, v.Name.EN, v.Name.KO)
	}
	texts = append(texts, string(n.ID))
	return search.Text(append(texts, propTexts(service.Properties, n.Props)...)...) + kind
}

// kindText is what is searched for a service: its names and search words.
func kindText(kind catalog.Kind, s *catalog.Service) string {
	if s == nil {
		return search.Text(string(kind))
	}
	return search.Text(append([]string{string(kind), s.Name.EN, s.Name.KO, s.Short.EN, s.Short.KO}, s.Search...)...)
}

func (e *Editor) edgeText(edge *diagram.Edge) string {
	texts := []string{edge.Label, string(edge.Kind), string(edge.ID)}
	var declared []catalog.Property
	if kind, ok := e.Parts.Catalog.Edge(edge.Kind); ok {
		texts = append(texts, kind.Name.EN, kind.Name.KO)
		declared = kind.Properties
	}
	return search.Text(append(texts, propTexts(declared, edge.Props)...)...)
}

// propTexts are the names and the values of the properties that are set.
func propTexts(declared []catalog.Property, props catalog.Props) []string {
	var texts []string
	for key, value := range props {
		texts = append(texts, value.String())
		for _, p := range declared {
			if p.Key == key {
				texts = append(texts, p.Name.EN, p.Name.KO)
			}
		}
	}
	slices.Sort(texts)
	return texts
}

// problemTexts are what is searched of the problems, by the elements that show them.
func (e *Editor) problemTexts() map[diagram.ID]string {
	texts := map[diagram.ID]string{}
	for _, f := range e.Judgement.Findings {
		text := search.Text(string(f.Rule), f.Message.EN, f.Message.KO)
		for _, id := range annotate.Carriers(e.d, f) {
			texts[id] += text
		}
	}
	return texts
}

// searchItems mark the matches that can be seen.
func (e *Editor) searchItems() []scene.Item {
	if len(e.hunt.matches) == 0 {
		return nil
	}
	var seen []diagram.ID
	e.Builder.Scene().Visit(e.View.Visible(), func(el *scene.Element) {
		if id := diagram.ID(el.ID); e.hunt.drawn[id] {
			seen = append(seen, id)
		}
	})
	return e.Builder.MatchItems(seen, e.Builder.DrawnAs(e.hunt.matches[e.hunt.at]), e.View.Px)
}
