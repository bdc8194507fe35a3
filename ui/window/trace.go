package window

import (
	"encoding/json"
	"os"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
)

// trace writes down what the window shows, as one JSON object in a file that is
// replaced after every change, so that a test which drives the real window
// knows where things are.
type trace struct {
	w    *Window
	seq  int
	said string // the last error shown
}

type shown struct {
	Seq       int            `json:"seq"`
	Document  shownDocument  `json:"document"`
	Canvas    shownRect      `json:"canvas"`
	View      shownView      `json:"view"`
	Tool      string         `json:"tool"`
	Lang      string         `json:"lang"`
	Dark      bool           `json:"dark"`
	Nodes     []shownNode    `json:"nodes"`
	Edges     []shownEdge    `json:"edges"`
	Selection []string       `json:"selection"`
	Findings  []shownFinding `json:"findings"`
	Checked   bool           `json:"checked"`
	Palette   map[string]box `json:"palette"`
	Dialogs   int            `json:"dialogs"`
	Notice    string         `json:"notice"`
	Error     string         `json:"error"`
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

type shownEdge struct {
	ID    string       `json:"id"`
	Kind  string       `json:"kind"`
	From  string       `json:"from"`
	To    string       `json:"to"`
	Line  [][2]float64 `json:"line"`
	Block *[2]float64  `json:"block"`
}

type shownFinding struct {
	Rule     string   `json:"rule"`
	Severity string   `json:"severity"`
	Message  string   `json:"message"`
	Subjects []string `json:"subjects"`
	Fixes    int      `json:"fixes"`
}

func newTrace(w *Window) *trace { return &trace{w: w} }

// note keeps the last error that was shown.
func (t *trace) note(text string) { t.said = text }

func (t *trace) write() {
	path := t.w.config.Trace
	if path == "" {
		return
	}
	t.seq++
	data, err := json.Marshal(t.now())
	if err != nil {
		t.w.tell(err.Error())
		return
	}
	if err := replace(path, data); err != nil {
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
		Seq:      t.seq,
		Document: shownDocument{e.Document.Title(), e.Document.Path, e.History.Dirty()},
		Canvas:   shownRect{at.X, at.Y, e.View.Size.W, e.View.Size.H},
		View:     shownView{e.View.Zoom, e.View.Origin.X, e.View.Origin.Y},
		Tool:     w.canvas.State().Name(), Lang: string(w.Lang()), Dark: w.Dark(),
		Checked: e.Judgement.Current(), Dialogs: len(w.win.Canvas().Overlays().List()),
		Notice: w.notice, Error: t.said, Palette: w.paletteBoxes(),
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
	return s
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
		item := shownEdge{ID: string(edge.ID), Kind: string(edge.Kind), From: string(edge.From), To: string(edge.To)}
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

// paletteBoxes are the places of the palette rows by the key of their entry.
func (w *Window) paletteBoxes() map[string]box {
	boxes := map[string]box{}
	for key, row := range w.palette.Rows() {
		at := point(w.app.Driver().AbsolutePositionForObject(row))
		boxes[key.(string)] = box{at.X, at.Y, float64(row.Size().Width), float64(row.Size().Height)}
	}
	return boxes
}
