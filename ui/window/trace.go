package window

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/ui/action"
	"lintel/ui/control"
	"lintel/ui/dialogs"
)

// trace writes down what the window shows, as one JSON object in a file that is
// replaced after every change, so that a test which drives the real window
// knows where things are. It looks by itself, because nobody is told of every
// dialog that opens and every row that moves.
type trace struct {
	w       *Window
	path    string
	seq     int
	said    string // the last error shown
	last    []byte // what was written
	looking atomic.Bool
}

// traceStep is the pause between two looks.
const traceStep = 50 * time.Millisecond

type shown struct {
	Seq       int            `json:"seq"`
	Document  shownDocument  `json:"document"`
	Documents []string       `json:"documents"`
	Tabs      []box          `json:"tabs"`
	Panels    []string       `json:"panels"`
	Label     bool           `json:"label"`
	Canvas    shownRect      `json:"canvas"`
	View      shownView      `json:"view"`
	Rest      bool           `json:"rest"` // nothing on the canvas moves by itself
	Tool      string         `json:"tool"`
	Lang      string         `json:"lang"`
	Dark      bool           `json:"dark"`
	Nodes     []shownNode    `json:"nodes"`
	Edges     []shownEdge    `json:"edges"`
	Selection []string       `json:"selection"`
	Hover     string         `json:"hover"`
	Findings  []shownFinding `json:"findings"`
	Checked   bool           `json:"checked"`
	Palette   map[string]box `json:"palette"`
	Search    string         `json:"search"`
	Templates map[string]box `json:"templates"`
	Dialogs   int            `json:"dialogs"`
	Says      []string       `json:"says"`
	Answers   map[string]box `json:"answers"`
	Menu      []shownItem    `json:"menu"`
	Notice    string         `json:"notice"`
	Hint      string         `json:"hint"`
	Proposal  string         `json:"proposal"`
	Error     string         `json:"error"`
	Asks      string         `json:"asks"`
	Found     [2]int         `json:"found"`
	Card      string         `json:"card"`
	Grid      bool           `json:"grid"`
	Lit       int            `json:"lit"`
	Minimap   box            `json:"minimap"`
	Legend    box            `json:"legend"`
	Outline   []shownRow     `json:"outline"`
}

type box [4]float64 // x, y, width, height in px of the window

type shownDocument struct {
	Title string `json:"title"`
	Path  string `json:"path"`
	Dirty bool   `json:"dirty"`
}

type shownRect struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
	W float64 `json:"w"`
	H float64 `json:"h"`
}

type shownView struct {
	Zoom float64 `json:"zoom"`
	X    float64 `json:"x"`
	Y    float64 `json:"y"`
}

type shownNode struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Name   string `json:"name"`
	Parent string `json:"parent"`
	Rect   box    `json:"rect"`
}

type shownRow struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Depth int    `json:"depth"`
}

type shownEdge struct {
	ID    string       `json:"id"`
	Kind  string       `json:"kind"`
	From  string       `json:"from"`
	To    string       `json:"to"`
	Line  [][2]float64 `json:"line"`
	Block *[2]float64  `json:"block"`
	Chip  *box         `json:"chip"`
	Way   [][2]float64 `json:"way"`
	Style string       `json:"style"`
	Bent  bool         `json:"bent"`
}

type shownFinding struct {
	Rule     string   `json:"rule"`
	Severity string   `json:"severity"`
	Message  string   `json:"message"`
	Subjects []string `json:"subjects"`
	Fixes    int      `json:"fixes"`
}

// shownItem is a row of the menu or of the command palette that is open.
type shownItem struct {
	Title    string `json:"title"`
	Shortcut string `json:"shortcut"`
	Disabled bool   `json:"disabled"`
	Rect     box    `json:"rect"` // only of a menu
}

func newTrace(w *Window) *trace {
	t := &trace{w: w, path: w.config.Trace}
	if t.path != "" {
		go t.follow()
	}
	return t
}

// follow looks again and again, with one look waiting at most.
func (t *trace) follow() {
	for range time.Tick(traceStep) {
		if t.looking.CompareAndSwap(false, true) {
			fyne.Do(func() {
				t.looking.Store(false)
				t.look()
			})
		}
	}
}

// note keeps the last error that was shown.
func (t *trace) note(text string) { t.said = text }

// look writes down what is shown if it has changed.
func (t *trace) look() {
	now := t.now()
	data, err := json.Marshal(now)
	if err != nil || bytes.Equal(data, t.last) {
		return
	}
	t.last = data
	t.seq++
	now.Seq = t.seq
	if data, err = json.Marshal(now); err == nil {
		err = replace(t.path, data)
	}
	if err != nil {
		t.w.tell(err.Error())
	}
}

func replace(path string, data []byte) error {
	if err := os.WriteFile(path+".new", data, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

func (t *trace) now() shown {
	w, e := t.w, t.w.editor()
	at := point(w.canvasPlace())
	s := shown{
		Document: shownDocument{e.Document.Title(), e.Document.Path, e.History.Dirty()},
		Canvas:   shownRect{at.X, at.Y, e.View.Size.W, e.View.Size.H},
		View:     shownView{e.View.Zoom, e.View.Origin.X, e.View.Origin.Y},
		Rest:     e.AtRest(),
		Tool:     w.canvas.State().Name(), Lang: string(w.Lang()), Dark: w.Dark(),
		Hover: string(e.Overlay.Hover), Checked: e.Judgement.Current(), Dialogs: len(w.win.Canvas().Overlays().List()),
		Notice: w.notice, Hint: w.hint.Text(), Label: w.canvas.EditsLabel(), Proposal: w.proposalTitle(), Error: t.said, Palette: w.paletteBoxes(),
		Search: w.palette.Sought(),
	}
	s.Templates = w.templateBoxes()
	s.Menu = w.menuRows()
	t.frame(&s)
	if next := e.Overlay.Next; next != nil {
		s.Asks = string(next.From)
	}
	for _, id := range e.Selection.IDs() {
		s.Selection = append(s.Selection, string(id))
	}
	for _, f := range e.Judgement.Findings {
		item := shownFinding{Rule: string(f.Rule), Severity: f.Severity.String(), Message: f.Message.In(w.Lang()), Fixes: len(f.Fixes)}
		for _, id := range f.Subjects {
			item.Subjects = append(item.Subjects, string(id))
		}
		s.Findings = append(s.Findings, item)
	}
	t.drawing(&s, at)
	t.seeing(&s)
	t.asked(&s)
	return s
}

// frame is what surrounds the canvas: the documents and the panels.
func (t *trace) frame(s *shown) {
	w := t.w
	strip := point(w.app.Driver().AbsolutePositionForObject(w.tabs))
	for _, e := range w.editors {
		s.Documents = append(s.Documents, e.Document.Title())
	}
	for _, r := range w.tabs.Places() {
		s.Tabs = append(s.Tabs, box{strip.X + r.Min.X, strip.Y + r.Min.Y, r.W(), r.H()})
	}
	for panel, name := range map[action.Panel]string{
		action.PalettePanel: "palette", action.InspectorPanel: "inspector", action.ProblemsPanel: "problems",
	} {
		if w.Shown(panel) {
			s.Panels = append(s.Panels, name)
		}
	}
	slices.Sort(s.Panels)
}

// seeing is what helps to find one's way in the drawing.
func (t *trace) seeing(s *shown) {
	w, e := t.w, t.w.editor()
	if n := len(e.Matches()); n > 0 {
		s.Found = [2]int{e.MatchAt() + 1, n}
	}
	s.Grid = w.Aided(action.GridAid)
	s.Card, s.Lit, s.Minimap, s.Legend = w.hover.Showing(), e.Lit(), w.boxOf(w.minimap), w.boxOf(w.legend)
	if w.Shown(action.OutlinePanel) {
		for _, row := range w.outline.Rows() {
			s.Outline = append(s.Outline, shownRow{string(row.ID), row.Title, row.Depth})
		}
	}
}

// asked is what the dialog in front says, and where it is answered.
func (t *trace) asked(s *shown) {
	dialog, ok := t.w.win.Canvas().Overlays().Top().(*dialogs.Dialog)
	if !ok {
		return
	}
	s.Says, s.Answers = dialog.Says(), map[string]box{}
	for _, b := range dialog.Buttons() {
		s.Answers[b.Label()] = t.w.boxOf(b)
	}
}

// boxOf is where a widget is, empty while it is hidden.
func (w *Window) boxOf(o fyne.CanvasObject) box {
	if !o.Visible() {
		return box{}
	}
	at, size := w.app.Driver().AbsolutePositionForObject(o), o.Size()
	return box{float64(at.X), float64(at.Y), float64(size.Width), float64(size.Height)}
}

func (t *trace) drawing(s *shown, canvas geom.Point) {
	e := t.w.editor()
	place := func(p geom.Point) geom.Point { return e.View.ToScreen(p).Add(canvas.Vec()) }
	for _, n := range e.Diagram().Nodes() {
		r, _ := e.Builder.Rect(n.ID)
		at := place(r.Min)
		s.Nodes = append(s.Nodes, shownNode{
			string(n.ID), string(n.Kind), n.Name, string(n.Parent),
			box{at.X, at.Y, r.W() * e.View.Zoom, r.H() * e.View.Zoom},
		})
	}
	for _, edge := range e.Diagram().Edges() {
		item := shownEdge{
			ID: string(edge.ID), Kind: string(edge.Kind), From: string(edge.From), To: string(edge.To),
			Style: string(edge.Style), Bent: len(edge.Waypoints) > 0,
		}
		if chip, ok := e.Builder.Chip(edge.ID); ok {
			at := place(chip.Min)
			item.Chip = &box{at.X, at.Y, chip.W() * e.View.Zoom, chip.H() * e.View.Zoom}
		}
		for _, p := range e.Builder.Way(edge.ID) {
			q := place(p)
			item.Way = append(item.Way, [2]float64{q.X, q.Y})
		}
		for _, p := range e.Builder.Line(edge.ID) {
			q := place(p)
			item.Line = append(item.Line, [2]float64{q.X, q.Y})
		}
		if p, ok := e.Builder.BlockPoint(edge.ID); ok {
			q := place(p)
			item.Block = &[2]float64{q.X, q.Y}
		}
		s.Edges = append(s.Edges, item)
	}
}

func point(p fyne.Position) geom.Point { return geom.Pt(float64(p.X), float64(p.Y)) }

func (w *Window) canvasPlace() fyne.Position {
	return w.app.Driver().AbsolutePositionForObject(w.canvas)
}

// paletteBoxes are the places of the palette rows in sight by the key of their
// entry.
func (w *Window) paletteBoxes() map[string]box {
	boxes := map[string]box{}
	if !w.Shown(action.PalettePanel) {
		return boxes
	}
	top := w.app.Driver().AbsolutePositionForObject(w.palette).Y
	var list *fyne.Position // of what all rows lie in: the toolkit looks for each place in the whole window
	for key, row := range w.palette.Rows() {
		if list == nil {
			at := w.app.Driver().AbsolutePositionForObject(row).Subtract(row.Position())
			list = &at
		}
		at, size := list.Add(row.Position()), row.Size()
		if at.Y >= top && at.Y+size.Height <= top+w.palette.Size().Height {
			boxes[key.(string)] = box{float64(at.X), float64(at.Y), float64(size.Width), float64(size.Height)}
		}
	}
	return boxes
}

// templateBoxes are the places of the cards in the open gallery by template.
func (w *Window) templateBoxes() map[string]box {
	boxes := map[string]box{}
	if w.gallery == nil || len(w.win.Canvas().Overlays().List()) == 0 {
		return boxes
	}
	for id, card := range w.gallery.Cards() {
		at, size := w.app.Driver().AbsolutePositionForObject(card), card.Size()
		boxes[id] = box{float64(at.X), float64(at.Y), float64(size.Width), float64(size.Height)}
	}
	return boxes
}

// menuRows are the rows of the menu or of the command palette that is open.
func (w *Window) menuRows() []shownItem {
	var rows []shownItem
	if w.launcher != nil {
		for _, item := range w.launcher.Items() {
			rows = append(rows, shownItem{Title: item.Title, Shortcut: item.Shortcut, Disabled: item.Disabled})
		}
		return rows
	}
	card, ok := w.win.Canvas().Overlays().Top().(*control.Popover)
	if !ok || card.Content() == nil {
		return nil
	}
	menu := card.Content()
	at := point(w.app.Driver().AbsolutePositionForObject(menu))
	for i, item := range menu.Items() {
		r := menu.Row(i)
		rows = append(rows, shownItem{
			item.Title, item.Shortcut, item.Disabled, box{at.X + r.Min.X, at.Y + r.Min.Y, r.W(), r.H()},
		})
	}
	return rows
}
