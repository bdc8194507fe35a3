package action_test

import (
	"fmt"
	"testing"

	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/ui/action"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// shell stands for the window and writes down what it is asked for.
type shell struct {
	asked  []string
	text   string
	style  editor.Style
	layout action.LayoutStyle
	tool   action.Tool
	lang   catalog.Lang
	dark   bool
	check  bool // drawings are checked
	// arranges tells that a layout is under way.
	arranges bool
	stack    bool // the document was drawn from a template
	helpers  bool // so are helper resources
	// documents is how many are open.
	documents int
	shown     map[action.Panel]bool
	aids      map[action.Aid]bool
	errs      []error
}

var _ action.Shell = (*shell)(nil)

func newShell() *shell {
	return &shell{lang: catalog.EN, check: true, documents: 2, shown: map[action.Panel]bool{action.PalettePanel: true}, aids: map[action.Aid]bool{}}
}

func (s *shell) note(what string, args ...any) { s.asked = append(s.asked, fmt.Sprintf(what, args...)) }

func (s *shell) New()                    { s.note("new") }
func (s *shell) Open()                   { s.note("open") }
func (s *shell) OpenExample()            { s.note("example") }
func (s *shell) DrawnFromStack() bool    { return s.stack }
func (s *shell) UpdateFromStack()        { s.note("update") }
func (s *shell) Helpers() bool           { return s.helpers }
func (s *shell) SetHelpers(on bool)      { s.note("helpers %v", on); s.helpers = on }
func (s *shell) InsertTemplate()         { s.note("insert template") }
func (s *shell) NewFromTemplate()        { s.note("new from template") }
func (s *shell) Save()                   { s.note("save") }
func (s *shell) SaveAs()                 { s.note("save as") }
func (s *shell) Export()                 { s.note("export") }
func (s *shell) ExportAgain()            { s.note("export again") }
func (s *shell) CloseTab()               { s.note("close") }
func (s *shell) CloseOthers()            { s.note("close others") }
func (s *shell) Documents() int          { return s.documents }
func (s *shell) TurnTab(step int)        { s.note("tab %+d", step) }
func (s *shell) Quit()                   { s.note("quit") }
func (s *shell) Clipboard() string       { return s.text }
func (s *shell) Lang() catalog.Lang      { return s.lang }
func (s *shell) Dark() bool              { return s.dark }
func (s *shell) ShowSettings()           { s.note("settings") }
func (s *shell) Checking() bool          { return s.check }
func (s *shell) Find()                   { s.note("find") }
func (s *shell) Aided(a action.Aid) bool { return s.aids[a] }
func (s *shell) SearchServices()         { s.note("search") }
func (s *shell) Tool() action.Tool       { return s.tool }
func (s *shell) EditLabel()              { s.note("label") }

func (s *shell) Arrange(o arrange.Options) {
	s.note("arrange")
	if o.Inside != "" {
		s.note("inside %s", o.Inside)
	}
	if len(o.Only) > 0 {
		s.note("only %v", o.Only)
	}
}
func (s *shell) Arranges() bool                     { return s.arranges }
func (s *shell) StopArranging()                     { s.note("stop") }
func (s *shell) Layout() action.LayoutStyle         { return s.layout }
func (s *shell) SetLayout(style action.LayoutStyle) { s.layout = style }
func (s *shell) Preset() string                     { return "recommended" }
func (s *shell) SetPreset(name string)              { s.note("preset %s", name) }
func (s *shell) ShowRule()                          { s.note("rule") }
func (s *shell) Problem(step int)                   { s.note("problem %+d", step) }
func (s *shell) Style() editor.Style                { return s.style }
func (s *shell) CopyPicture()                       { s.note("copy picture") }
func (s *shell) CopyDrawing()                       { s.note("copy drawing") }
func (s *shell) ShowHistory()                       { s.note("history") }
func (s *shell) ShowCommands()                      { s.note("commands") }
func (s *shell) ShowShortcuts()                     { s.note("shortcuts") }
func (s *shell) About()                             { s.note("about") }

func (s *shell) Shown(p action.Panel) bool { return s.shown[p] }

func (s *shell) SetClipboard(text string) {
	s.text = text
	s.note("clipboard")
}

func (s *shell) SetStyle(style editor.Style) {
	s.style = style
	s.note("style")
}

func (s *shell) SetLang(l catalog.Lang) {
	s.lang = l
	s.note("language %s", l)
}

func (s *shell) SetDark(on bool) {
	s.dark = on
	s.note("dark %v", on)
}

func (s *shell) SetChecking(on bool) {
	s.check = on
	s.note("checking %v", on)
}

func (s *shell) ShowPanel(p action.Panel, on bool) {
	s.shown[p] = on
	s.note("panel %d %v", p, on)
}

func (s *shell) Aid(a action.Aid, on bool) {
	s.aids[a] = on
	s.note("aid %d %v", a, on)
}

func (s *shell) SetTool(t action.Tool) {
	s.tool = t
	s.note("tool %d", t)
}

func (s *shell) Report(err error) {
	if err != nil {
		s.errs = append(s.errs, err)
	}
}

// unnamed complains about every Lambda without a name; the fix names it.
var unnamed = lint.Rule{ID: "UNNAMED", Check: lint.Whole(func(p *lint.Pass) {
	for _, n := range p.Facts.Nodes() {
		if n.Kind == "lambda" && n.Name == "" {
			p.Report(lint.Report{Subjects: []diagram.ID{n.ID}, Fixes: []lint.FixReport{
				{Title: "mend", Command: command.Rename{ID: n.ID, Name: "named"}},
			}})
		}
	}
})}

var unnamedDocs = lint.DocsOf(map[lint.RuleID]lint.Doc{"UNNAMED": {
	ID: "UNNAMED", Severity: lint.Warning,
	Messages: map[string]catalog.Text{"default": {EN: "no name", KO: "이름 없음"}},
	Fixes:    map[string]catalog.Text{"mend": {EN: "Mend", KO: "고치기"}},
}})

// desk is a context: a container with a node in it and a collapsed one, two
// Lambda functions a and b without names, an arrow from a to b that a person
// routed and labelled in a style of a later version, an edit that can be undone,
// and one that can be made again.
func desk(t testing.TB) (action.Context, *shell) {
	t.Helper()
	d := diagram.New()
	engine := lint.NewEngine(editortest.Parts(t).Catalog, unnamedDocs, []lint.Rule{unnamed})
	e, queue := editortest.Judged(t, d, engine)
	edits := []command.Command{
		command.Place{Node: &diagram.Node{ID: "a", Kind: "lambda", Props: catalog.Props{"memoryMb": catalog.NumberOf(256)}}},
		command.Place{Node: &diagram.Node{ID: "b", Kind: "lambda", Pos: geom.Pt(300, 0)}},
		command.Place{Node: &diagram.Node{ID: "open", Kind: "vpc", Pos: geom.Pt(0, 300), Size: geom.Size{W: 300, H: 200}}},
		command.Place{Node: &diagram.Node{ID: "c", Kind: "lambda", Name: "c", Parent: "open", Pos: geom.Pt(50, 50)}},
		command.Place{Node: &diagram.Node{ID: "shut", Kind: "vpc", Pos: geom.Pt(400, 300), Size: geom.Size{W: 300, H: 200}, Collapsed: true}},
		command.Connect{Edge: &diagram.Edge{ID: "arrow", From: "a", To: "b", Kind: "invoke",
			Waypoints: []geom.Point{{X: 150, Y: 24}, {X: 150, Y: 104}}, Style: "later", LabelAt: diagram.Spot{Along: 0.4}}},
		command.Move{IDs: []diagram.ID{"b"}, By: geom.Vec{Y: 80}},
	}
	for _, edit := range edits {
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
	}
	e.Undo()
	queue.RunUntil(t, e.Judgement.Current)
	s := newShell()
	s.arranges, s.stack = true, true
	return action.Context{Editor: e, Shell: s}, s
}

// blank is the context of an empty document.
func blank(t testing.TB) (action.Context, *shell) {
	t.Helper()
	s := newShell()
	s.documents = 1
	return action.Context{Editor: editortest.New(t, diagram.New()), Shell: s}, s
}
