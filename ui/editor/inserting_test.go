package editor_test

import (
	"errors"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/template"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

func templates(t testing.TB) template.List {
	t.Helper()
	list, err := template.Load(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// inHand is the template with an id, taken into the hand.
func inHand(t testing.TB, id string) *editor.Insertion {
	t.Helper()
	tpl, ok := templates(t).Called(id)
	if !ok {
		t.Fatalf("there is no template %s", id)
	}
	d, err := tpl.Drawing()
	if err != nil {
		t.Fatal(err)
	}
	return editor.NewInsertion(d)
}

func TestATemplateIsInsertedAroundThePointerAsOneStepAndSelected(t *testing.T) {
	e := editortest.New(t, diagram.New())
	p := geom.Pt(1000, 600)
	if err := e.Insert(inHand(t, "fan-out"), p); err != nil {
		t.Fatal(err)
	}
	if got := e.Selection.IDs(); len(got) != 1 || got[0] != "seoul" {
		t.Errorf("selected is %v", got)
	}
	if r, _ := e.Builder.Rect("seoul"); r.Center().Dist(p) > editor.Grid {
		t.Errorf("its middle is at %v", r.Center())
	}
	if !e.Undo() {
		t.Fatal("there is nothing to undo")
	}
	if nodes, edges := e.Diagram().Len(); nodes != 0 || edges != 0 {
		t.Errorf("one undo leaves %d nodes and %d arrows", nodes, edges)
	}
}

func TestARegionTakesTheContentsOfATemplateAndGrows(t *testing.T) {
	d := sketch.Draw(t, `
		account: aws-account at=200,0 size=700x500
		home: region in=account at=40,40 code=us-west-2 size=400x300`)
	e := editortest.New(t, d)
	if err := e.Insert(inHand(t, "cognito-api"), geom.Pt(300, 150)); err != nil {
		t.Fatal(err)
	}
	api, _ := e.Diagram().Node("api")
	users, _ := e.Diagram().Node("users")
	if api.Parent != "home" || users.Parent != "" || e.Diagram().Has("seoul") {
		t.Fatalf("the API is in %q, the users in %q", api.Parent, users.Parent)
	}
	home, _ := e.Builder.Rect("home")
	for n := range e.Diagram().Children("home") {
		if body, _ := e.Builder.Body(n.ID); !home.ContainsRect(body) {
			t.Errorf("%s sticks out of the Region", n.ID)
		}
	}
	if home.Min != geom.Pt(240, 40) {
		t.Errorf("the Region begins at %v", home.Min)
	}
	account, _ := e.Builder.Rect("account")
	if body, _ := e.Builder.Body("users"); body.Max.X >= account.Min.X {
		t.Errorf("the users reach to %v into the account at %v", body.Max.X, account.Min.X)
	}
}

func TestALockedContainerTakesNoTemplate(t *testing.T) {
	d := sketch.Draw(t, `home: region at=0,0 code=us-west-2 size=1000x800`)
	if _, err := d.Update(command.Lock{IDs: []diagram.ID{"home"}, Locked: true}.Apply); err != nil {
		t.Fatal(err)
	}
	e, in, p := editortest.New(t, d), inHand(t, "fan-out"), geom.Pt(500, 400)
	e.AimInsertion(in, p)
	if e.Overlay.Refusal == nil {
		t.Error("the ghost is not refused")
	}
	e.PutAway()
	var refusal editor.Refusal
	if err := e.Insert(in, p); !errors.As(err, &refusal) || e.Overlay.Refusal != nil {
		t.Errorf("got %v", err)
	}
	if err := e.InsertInView(in); err != nil {
		t.Fatal(err)
	}
	if seoul, ok := e.Diagram().Node("seoul"); !ok || seoul.Parent != "" {
		t.Error("it does not stand beside the locked Region")
	}
}

func TestWhatHangsOnThePointerIsWhatIsInserted(t *testing.T) {
	d := sketch.Draw(t, `home: region at=200,0 code=us-west-2 size=1200x900`)
	e, in, p := editortest.New(t, d), inHand(t, "cognito-api"), geom.Pt(700, 400)
	e.AimInsertion(in, p)
	if e.Overlay.Drop != "home" {
		t.Errorf("%q would take it", e.Overlay.Drop)
	}
	ghosts := map[geom.Rect]bool{}
	for _, item := range e.OverlayItems() {
		if icon, ok := item.Shape.(*scene.Icon); ok {
			ghosts[geom.Around(icon.Rect.Center(), geom.Size{W: scene.TileSize, H: scene.TileSize})] = true
		}
	}
	e.PutAway()
	if err := e.Insert(in, p); err != nil {
		t.Fatal(err)
	}
	for _, id := range []diagram.ID{"users", "api", "pool", "notes", "table", "logs", "key"} {
		if r, _ := e.Builder.Rect(id); !ghosts[r] {
			t.Errorf("%s stands at %v, where no ghost was", id, r)
		}
	}
	if e.Overlay.Insertion != nil || e.Overlay.Drop != "" {
		t.Error("the ghost is still there")
	}
}

func TestATemplateInAContainerCoversNothingThatIsThere(t *testing.T) {
	e := editortest.New(t, sketch.Draw(t, `
		home: region at=300,0 code=us-west-2 size=900x600
		fn: lambda in=home at=200,200
		net: vpc in=home at=300,300 size=400x200
		people: users at=200,100`))
	for _, p := range []geom.Point{{X: 700, Y: 300}, {X: 320, Y: 40}, {X: 1100, Y: 580}} {
		if err := e.Insert(inHand(t, "cognito-api"), p); err != nil {
			t.Fatal(err)
		}
	}
	nothingIsCovered(t, e)
}

// A container that grows for a template pushes aside what stands beside it and beside
// those around it.
func TestWhatStandsBesideAContainerMakesWayForATemplate(t *testing.T) {
	d := func() *diagram.Diagram {
		return sketch.Draw(t, `
			account: aws-account at=200,0 size=1100x700
			home: region in=account at=40,40 code=us-west-2 size=400x300
			right: region in=account at=472,40 code=us-east-1 size=200x200
			tile: lambda in=right at=80,60
			wide: region in=account at=40,372 code=eu-west-1 size=900x120
			corner: region in=account at=700,520 code=eu-west-2 size=200x120
			beside: aws-account at=1340,100 size=300x300
			users: users at=1400,500`)
	}
	for _, tpl := range templates(t) {
		t.Run(tpl.ID, func(t *testing.T) {
			e := editortest.New(t, d())
			before := e.Diagram().Snapshot()
			if err := e.Insert(inHand(t, tpl.ID), geom.Pt(400, 200)); err != nil {
				t.Fatal(err)
			}
			nothingIsCovered(t, e)
			if !e.Undo() || !e.Diagram().Equal(before) {
				t.Error("one undo does not put all back")
			}
		})
	}
}

func TestATemplateForTheViewGoesBesideWhatIsThere(t *testing.T) {
	e := editortest.New(t, diagram.New())
	for range 3 {
		if err := e.InsertInView(inHand(t, "fan-out")); err != nil {
			t.Fatal(err)
		}
		if seen := e.View.Visible(); !seen.Overlaps(e.Bounds(e.Selection.IDs())) {
			t.Error("it cannot be seen")
		}
	}
	nothingIsCovered(t, e)
	if lambdas := ofKind(e, "lambda"); len(lambdas) != 12 {
		t.Errorf("there are %d functions", len(lambdas))
	}
}

func ofKind(e *editor.Editor, kind catalog.Kind) []*diagram.Node {
	return slices.DeleteFunc(e.Diagram().Nodes(), func(n *diagram.Node) bool { return n.Kind != kind })
}

// nothingIsCovered looks at what stands in the same container.
func nothingIsCovered(t *testing.T, e *editor.Editor) {
	t.Helper()
	nodes := e.Diagram().Nodes()
	for i, a := range nodes {
		for _, b := range nodes[i+1:] {
			ra, _ := e.Builder.Body(a.ID)
			rb, _ := e.Builder.Body(b.ID)
			if a.Parent == b.Parent && ra.Overlaps(rb) {
				t.Errorf("%s covers %s", a.ID, b.ID)
			}
		}
	}
}

func TestAnyTemplateInsertedAnywhereIsTakenBackByOneUndo(t *testing.T) {
	list := templates(t)
	rapid.Check(t, func(rt *rapid.T) {
		e := editortest.New(t, sketch.Draw(t, `
			account: aws-account at=0,0 size=900x700
			home: region in=account at=100,40 code=us-west-2 size=700x600
			net: vpc in=home at=40,40 size=500x400
			app: subnet in=net at=40,40 kind=private size=300x300`))
		for range rapid.IntRange(1, 3).Draw(rt, "templates") {
			before := e.Diagram().Snapshot()
			tpl := rapid.SampledFrom(list).Draw(rt, "template")
			d, err := tpl.Drawing()
			if err != nil {
				rt.Fatal(err)
			}
			p := geom.Pt(rapid.Float64Range(-500, 1500).Draw(rt, "x"), rapid.Float64Range(-500, 1500).Draw(rt, "y"))
			if err := e.Insert(editor.NewInsertion(d), p); err != nil {
				rt.Fatalf("%s at %v: %v", tpl.ID, p, err)
			}
			after := e.Diagram().Snapshot()
			if !e.Undo() || !e.Diagram().Equal(before) || !e.Redo() || !e.Diagram().Equal(after) {
				rt.Fatalf("%s at %v is not one step", tpl.ID, p)
			}
		}
	})
}
