package window

import (
	"fmt"
	"slices"
	"strings"

	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/inspector"
	"lintel/ui/locale"
)

// The keys of the inspector that are no properties.
const (
	nameField  = "\x00name"
	kindField  = "\x00kind"
	routeField = "\x00route"
)

// content is what the inspector shows of the selection.
func (w *Window) content() inspector.Content {
	e := w.editor()
	if e.Proposal() != nil {
		return w.proposalContent()
	}
	if wire := e.Overlay.Wire; wire != nil && wire.From != "" {
		return w.wiringContent(wire)
	}
	ids := e.Selection.IDs()
	switch len(ids) {
	case 0:
		return inspector.Content{}
	case 1:
		if n, ok := e.Diagram().Node(ids[0]); ok {
			return w.nodeContent(n)
		}
		edge, _ := e.Diagram().Edge(ids[0])
		return w.edgeContent(edge)
	}
	return w.severalContent(ids)
}

func (w *Window) nodeContent(n *diagram.Node) inspector.Content {
	c := inspector.Content{
		Subject: string(n.ID), Title: n.Name, Subtitle: string(n.Kind), Findings: w.findings(n.ID),
	}
	service, known := w.parts.Catalog.Service(n.Kind)
	if known {
		c.Subtitle, c.Page = service.Name.In(w.Lang()), service.Page
	}
	c.Title, _, _ = strings.Cut(c.Title, "\n")
	if c.Title == "" {
		c.Title, c.Subtitle = c.Subtitle, ""
	}
	c.Groups = []inspector.Group{{
		Title: w.words.T(locale.GeneralGroup), Fields: []inspector.Field{w.nameOf(n)},
	}}
	if known {
		c.Groups = append(c.Groups, w.fields(n.ID, service.Properties, n.Props)...)
	}
	return c
}

func (w *Window) edgeContent(edge *diagram.Edge) inspector.Content {
	e := w.editor()
	kind, known := w.parts.Catalog.Edge(edge.Kind)
	c := inspector.Content{
		Subject: string(edge.ID), Title: e.Name(edge.ID), Subtitle: string(edge.Kind), Findings: w.findings(edge.ID),
		Proof: w.proofOf(edge.ID),
	}
	c.Groups = []inspector.Group{{
		Title:  w.words.T(locale.ArrowGroup),
		Fields: []inspector.Field{w.kindFieldOf(edge), w.textField(locale.LabelName, edge.Label), w.routeFieldOf(edge.Style)},
	}}
	if known {
		c.Subtitle = w.claim(edge, kind)
		c.Groups = append(c.Groups, w.fields(edge.ID, e.EdgeProperties(edge, kind), edge.Props)...)
	}
	return c
}

// claim is what an arrow claims, with its port: "connect · TCP 3306".
func (w *Window) claim(edge *diagram.Edge, kind *catalog.EdgeType) string {
	claim := kind.Name.In(w.Lang())
	if port, ok := catalog.Int("port").In(edge.Props); ok {
		claim = fmt.Sprintf("%s · TCP %d", claim, port)
	}
	return claim
}

// nameOf is the field for the name of a node, or for the text of a note.
func (w *Window) nameOf(n *diagram.Node) inspector.Field {
	if !w.editor().IsNote(n.ID) {
		return w.textField(locale.Name, n.Name)
	}
	f := w.textField(locale.NoteText, n.Name)
	f.Property.Format = catalog.Prose
	return f
}

// plain is text that was typed, without what nobody can see. Only a note has
// several lines.
func (w *Window) plain(id diagram.ID, text string) string {
	if w.editor().IsNote(id) {
		return control.PlainLines(text)
	}
	return control.Plain(text)
}

// textField is the field for the name of a node or the label of an arrow.
func (w *Window) textField(title locale.Key, name string) inspector.Field {
	f := inspector.Field{Property: catalog.Property{Key: nameField, Type: catalog.StringType, Name: w.book.Both(title)}}
	if name != "" {
		f.Value = catalog.StringOf(name)
	}
	return f
}

func (w *Window) kindFieldOf(edge *diagram.Edge) inspector.Field {
	p := catalog.Property{Key: kindField, Type: catalog.EnumType, Name: w.book.Both(locale.Kind)}
	for _, k := range w.editor().EditableKinds(edge) {
		p.Values = append(p.Values, string(k))
	}
	return inspector.Field{Property: p, Value: catalog.StringOf(string(edge.Kind)), Required: true, Choices: w.kindNames(p.Values)}
}

// kindNames are what kinds of arrows are called.
func (w *Window) kindNames(kinds []string) []string {
	names := slices.Clone(kinds)
	for i, kind := range kinds {
		if described, ok := w.parts.Catalog.Edge(catalog.EdgeKind(kind)); ok {
			names[i] = described.Name.In(w.Lang())
		}
	}
	return names
}

// routeFieldOf is the field for how an arrow runs.
func (w *Window) routeFieldOf(style diagram.EdgeStyle) inspector.Field {
	p := catalog.Property{Key: routeField, Type: catalog.EnumType, Name: w.book.Both(locale.Route), Help: w.book.Both(locale.RouteHelp)}
	for _, s := range diagram.EdgeStyles() {
		p.Values = append(p.Values, styleName(s))
	}
	names := []string{w.words.T(locale.RouteRight), w.words.T(locale.RouteStraight), w.words.T(locale.RouteCurved)}
	return inspector.Field{Property: p, Value: catalog.StringOf(styleName(style)), Required: true, Choices: names}
}

// styleName is what a field calls a style; the usual one has no name in files.
func styleName(s diagram.EdgeStyle) string {
	if s == diagram.Orthogonal {
		return "orthogonal"
	}
	return string(s)
}

// styleNamed is the style that a field calls so.
func styleNamed(name string) diagram.EdgeStyle {
	if name == styleName(diagram.Orthogonal) {
		return diagram.Orthogonal
	}
	return diagram.EdgeStyle(name)
}

// fields are the properties AWS knows and, apart from them, those that only
// serve the judgement and those that every element of a drawing has.
func (w *Window) fields(id diagram.ID, declared []catalog.Property, set catalog.Props) []inspector.Group {
	aws := inspector.Group{Title: w.words.T(locale.Properties)}
	intent := inspector.Group{Title: w.words.T(locale.Intentions)}
	drawing := inspector.Group{Title: w.words.T(locale.InDrawing)}
	for _, p := range declared {
		if !set[p.Key].IsSet() && (p.Imported || p.Within != "" && w.within(id, p.Within)) {
			continue
		}
		f := inspector.Field{Property: p, Value: set[p.Key], Nodes: w.nodesOf(p.Of)}
		f.Problem, f.Mark = w.problemOf(id, p.Key)
		for _, v := range p.Values {
			f.Choices = append(f.Choices, w.parts.Catalog.ValueName(p, v).In(w.Lang()))
		}
		switch {
		case p.Common:
			drawing.Fields = append(drawing.Fields, f)
		case p.Intent:
			intent.Fields = append(intent.Fields, f)
		default:
			aws.Fields = append(aws.Fields, f)
		}
	}
	var groups []inspector.Group
	for _, g := range []inspector.Group{aws, intent, drawing} {
		if len(g.Fields) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// within reports whether a node is in a container of a kind.
func (w *Window) within(id diagram.ID, kind catalog.Kind) bool {
	for outer := range w.editor().Diagram().Ancestors(id) {
		if outer.Kind == kind {
			return true
		}
	}
	return false
}

// nodesOf are the nodes of the drawing that are of some kinds, in the order of
// their names.
func (w *Window) nodesOf(kinds []catalog.Kind) []inspector.Node {
	var list []inspector.Node
	if len(kinds) == 0 {
		return nil
	}
	for _, n := range w.editor().Diagram().Nodes() {
		if slices.Contains(kinds, n.Kind) {
			list = append(list, w.nodeItem(n))
		}
	}
	slices.SortStableFunc(list, func(a, b inspector.Node) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// nodeItem is a node with what tells it from others of its name: what the header
// of a frame shows, the name of the container it is in, or its id.
func (w *Window) nodeItem(n *diagram.Node) inspector.Node {
	item := inspector.Node{ID: string(n.ID), Name: n.Name}
	if item.Name == "" {
		item.Name = w.editor().Name(n.ID)
	}
	if service, ok := w.parts.Catalog.Service(n.Kind); ok {
		for _, key := range service.Detail {
			if v := n.Props[key]; item.Detail == "" && v.IsSet() {
				item.Detail = v.String()
			}
		}
	}
	if parent, ok := w.editor().Diagram().Node(n.Parent); ok && item.Detail == "" {
		item.Detail = parent.Name
	}
	if item.Detail == "" {
		item.Detail = item.ID
	}
	return item
}

// problemOf is what was found about one field, and how bad it is.
func (w *Window) problemOf(id diagram.ID, key string) (string, scene.MarkKind) {
	for _, f := range w.editor().Judgement.Findings {
		if f.Active() && f.Property == key && f.Subject() == id {
			return f.Message.In(w.Lang()), annotate.Mark(f)
		}
	}
	return "", scene.NoMark
}

// findings are those for which an element has its badge, for the inspector, and
// behind them those that were accepted.
func (w *Window) findings(id diagram.ID) []inspector.Finding {
	var list, waived []inspector.Finding
	e := w.editor()
	for i, f := range e.Judgement.Findings {
		if !slices.Contains(annotate.Carriers(e.Diagram(), f), id) {
			continue
		}
		if f.Active() {
			list = append(list, w.findingItem(i, f))
		} else {
			waived = append(waived, w.findingItem(i, f))
		}
	}
	return slices.Concat(list, waived)
}

// firstPage is the first source of a rule that is on the web.
func firstPage(doc lint.Doc) catalog.Page {
	for _, s := range doc.Sources {
		if s.URL != "" {
			return catalog.Page{Title: s.Title, URL: s.URL}
		}
	}
	return catalog.Page{}
}

// change sets a field of everything that is selected as one step.
func (w *Window) change(subject any, key string, v catalog.Value) {
	e := w.editor()
	var ids []diagram.ID
	var edits []command.Command
	for _, id := range strings.Fields(subject.(string)) {
		ids, edits = append(ids, diagram.ID(id)), append(edits, w.edit(diagram.ID(id), key, v))
	}
	if len(edits) == 0 {
		return
	}
	w.Report(e.Revise(command.Sequence{Name: edits[0].Title(), Commands: edits}, ids))
}

func (w *Window) edit(id diagram.ID, key string, v catalog.Value) command.Command {
	text, _ := v.Text()
	switch key {
	case nameField:
		return w.editor().Renaming(id, strings.TrimSpace(w.plain(id, text)))
	case routeField:
		return command.SetEdgeStyle{ID: id, Style: styleNamed(text)}
	case kindField:
		return command.SetEdgeKind{ID: id, Kind: catalog.EdgeKind(text)}
	}
	return command.SetProperty{ID: id, Key: key, Value: v}
}
