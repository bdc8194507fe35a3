package action_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/action"
	"lintel/ui/editor"
)

func TestEveryActionHasAnIDOfItsOwnAndATitleInBothLanguages(t *testing.T) {
	seen := map[string]bool{}
	for _, a := range action.All() {
		if a.ID == "" || seen[a.ID] {
			t.Errorf("the id %q is taken or empty", a.ID)
		}
		seen[a.ID] = true
		if !a.Title.Complete() {
			t.Errorf("%s has no title in some language: %+v", a.ID, a.Title)
		}
		if a.Run == nil {
			t.Errorf("%s does nothing", a.ID)
		}
	}
}

func TestNoTwoActionsHaveOneShortcut(t *testing.T) {
	owner := map[action.Shortcut]string{}
	for _, a := range action.All() {
		for _, k := range a.Keys {
			if other, taken := owner[k]; taken {
				t.Errorf("%s is the shortcut of %s and of %s", k, other, a.ID)
			}
			owner[k] = a.ID
		}
	}
}

// toolkitKeys are the names of keys as Fyne gives them; a shortcut with
// another name never fires.
var toolkitKeys = strings.Fields(`
	Escape Return Tab BackSpace Insert Delete Right Left Down Up Prior Next Home End
	F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 KP_Enter
	0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
	Space ' , - . / \ [ ] ; = * + ` + "`")

func TestShortcutsAreKeysThatTheToolkitKnows(t *testing.T) {
	for _, a := range action.All() {
		for _, k := range a.Keys {
			if !slices.Contains(toolkitKeys, k.Key) {
				t.Errorf("%s: there is no key %q", a.ID, k.Key)
			}
		}
	}
}

// The canvas handles these itself, before it looks for an action.
func TestNoActionTakesAKeyOfTheCanvas(t *testing.T) {
	for _, key := range []string{"Escape", "Tab", "Left", "Right", "Up", "Down", "Space"} {
		for _, s := range []action.Shortcut{action.Plain(key), action.Shift(key)} {
			if a, taken := action.Find(s); taken {
				t.Errorf("%s belongs to %s", s, a.ID)
			}
		}
	}
}

func TestMenusAreInOrderAndTheirGroupsToo(t *testing.T) {
	menu, group := action.NoMenu, 0
	for _, a := range action.All() {
		if a.Menu == action.NoMenu {
			t.Errorf("%s is in no menu: a person cannot find it", a.ID)
		}
		if a.Menu < menu || a.Menu == menu && a.Group < group {
			t.Errorf("%s stands behind a later menu or group", a.ID)
		}
		if a.Group < 1 {
			t.Errorf("%s is in no group", a.ID)
		}
		menu, group = a.Menu, a.Group
	}
}

func TestEveryMenuHasATitleAndActions(t *testing.T) {
	for _, m := range action.Menus() {
		if !m.Title().Complete() {
			t.Errorf("menu %d has no title", m)
		}
		if !slices.ContainsFunc(action.All(), func(a action.Action) bool { return a.Menu == m }) {
			t.Errorf("the menu %s is empty", m.Title().EN)
		}
	}
}

func TestTitlesAreUniqueWithinAMenu(t *testing.T) {
	type entry struct {
		menu  action.Menu
		title string
	}
	seen := map[entry]bool{}
	for _, a := range action.All() {
		for _, title := range []string{"EN " + a.Title.EN, "KO " + a.Title.KO} {
			e := entry{a.Menu, title}
			if seen[e] {
				t.Errorf("%s: %q stands in the menu twice", a.ID, title)
			}
			seen[e] = true
		}
	}
}

func TestFindAndByIDAgreeWithTheList(t *testing.T) {
	for _, a := range action.All() {
		if found, ok := action.ByID(a.ID); !ok || found.ID != a.ID {
			t.Errorf("%s is not found by its id", a.ID)
		}
		for _, k := range a.Keys {
			if found, ok := action.Find(k); !ok || found.ID != a.ID {
				t.Errorf("%s gives %q, want %s", k, found.ID, a.ID)
			}
		}
	}
	if _, ok := action.ByID("no.such"); ok {
		t.Error("an unknown id gives an action")
	}
	if _, ok := action.Find(action.CtrlShift("F12")); ok {
		t.Error("an unknown shortcut gives an action")
	}
	if _, ok := action.Find(action.Shortcut{}); ok {
		t.Error("no key gives an action")
	}
}

func TestShortcutsReadAsInAMenu(t *testing.T) {
	cases := map[string]action.Shortcut{
		"Ctrl+Shift+Z":     action.CtrlShift("Z"),
		"Alt+Shift+D":      {Alt: true, Shift: true, Key: "D"},
		"Ctrl+Alt+Shift+X": {Ctrl: true, Alt: true, Shift: true, Key: "X"},
		"Backspace":        action.Plain("BackSpace"),
		"Enter":            action.Plain("Return"),
		"Ctrl+Page Down":   action.Ctrl("Next"),
		"Ctrl+Page Up":     action.Ctrl("Prior"),
		"Shift+F8":         action.Shift("F8"),
		"Alt+A":            action.Alt("A"),
		"Ctrl+.":           action.Ctrl("."),
	}
	for want, s := range cases {
		if got := s.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What each action does, given an arrow, two nodes and problems. "edits",
// "selects" and "views" are seen at the editor, all else at the shell.
func TestWhatActionsDo(t *testing.T) {
	node, both := []diagram.ID{"b"}, []diagram.ID{"a", "b"}
	onTop := command.Place{Node: &diagram.Node{ID: "c", Kind: "lambda", Pos: geom.Pt(20, 0)}}
	lower := command.Move{IDs: node, By: geom.Vec{Y: 80}}
	given := map[string]command.Command{
		"arrange.alignTop":    lower,
		"arrange.alignMiddle": lower,
		"arrange.alignBottom": lower,
		"arrange.distributeH": onTop,
		"arrange.distributeV": command.Sequence{Commands: []command.Command{lower, onTop}},
		"arrange.forward":     onTop,
		"arrange.backward":    onTop,
		"arrange.ungroup":     command.Group{IDs: both},
		"arrange.unlockAll":   command.Lock{IDs: both, Locked: true},
	}
	cases := map[string]struct {
		selected []diagram.ID
		want     string
	}{
		"file.new":                 {nil, "new"},
		"file.open":                {nil, "open"},
		"file.example":             {nil, "example"},
		"file.update":              {nil, "update"},
		"file.template":            {nil, "insert template"},
		"file.newTemplate":         {nil, "new from template"},
		"file.save":                {nil, "save"},
		"file.saveAs":              {nil, "save as"},
		"file.export":              {nil, "export"},
		"file.exportAgain":         {nil, "export again"},
		"file.close":               {nil, "close"},
		"file.next":                {nil, "tab +1"},
		"file.previous":            {nil, "tab -1"},
		"file.closeOthers":         {nil, "close others"},
		"file.quit":                {nil, "quit"},
		"edit.undo":                {nil, "edits"},
		"edit.redo":                {nil, "edits"},
		"edit.copyStyle":           {node, "style"},
		"edit.pasteStyle":          {node, "edits"},
		"edit.copyPNG":             {nil, "copy picture"},
		"edit.copySVG":             {nil, "copy drawing"},
		"edit.history":             {nil, "history"},
		"edit.cut":                 {node, "clipboard, edits, selects"},
		"edit.copy":                {node, "clipboard"},
		"edit.paste":               {nil, "edits, selects"},
		"edit.duplicate":           {node, "edits, selects"},
		"edit.delete":              {node, "edits, selects"},
		"edit.rename":              {node, "label"},
		"edit.selectAll":           {nil, "selects"},
		"view.zoomIn":              {nil, "views"},
		"view.zoomOut":             {nil, "views"},
		"view.zoomActual":          {nil, "views"},
		"view.fit":                 {nil, "views"},
		"view.fitSelection":        {node, "views"},
		"edit.find":                {nil, "find"},
		"view.focus":               {nil, "lights"},
		"view.upstream":            {nil, "lights"},
		"view.downstream":          {nil, "lights"},
		"view.grid":                {nil, "aid 0 true"},
		"view.minimap":             {nil, "aid 1 true"},
		"view.legend":              {nil, "aid 2 true"},
		"file.helpers":             {nil, "helpers true"},
		"view.outline":             {nil, "panel 3 true"},
		"view.collapse":            {[]diagram.ID{"open"}, "edits"},
		"view.collapse.all":        {nil, "edits, selects"},
		"view.expand.all":          {nil, "edits, selects"},
		"tool.select":              {nil, "tool 0"},
		"tool.pan":                 {nil, "tool 1"},
		"tool.connect":             {nil, "tool 2"},
		"tool.container":           {nil, "tool 3"},
		"tool.note":                {nil, "tool 4"},
		"view.palette":             {nil, "panel 0 false"},
		"view.inspector":           {nil, "panel 1 true"},
		"view.problems":            {nil, "panel 2 true"},
		"view.search":              {nil, "search"},
		"view.commands":            {nil, "commands"},
		"view.dark":                {nil, "dark true"},
		"view.english":             {nil, "language en"},
		"view.korean":              {nil, "language ko"},
		"file.settings":            {nil, "settings"},
		"arrange.all":              {nil, "arrange"},
		"arrange.selection":        {both, "arrange, only [a b]"},
		"arrange.inside":           {[]diagram.ID{"open"}, "arrange, inside open"},
		"arrange.right":            {nil, "arrange"},
		"arrange.down":             {nil, "arrange"},
		"arrange.compact":          {nil, "arrange"},
		"arrange.normal":           {nil, "arrange"},
		"arrange.airy":             {nil, "arrange"},
		"arrange.stop":             {nil, "stop"},
		"arrange.reverse":          {[]diagram.ID{"arrow"}, "edits"},
		"edit.selectSameKind":      {node, "selects"},
		"edit.selectConnected":     {node, "selects"},
		"arrange.alignLeft":        {both, "edits"},
		"arrange.alignCenter":      {both, "edits"},
		"arrange.alignRight":       {both, "edits"},
		"arrange.alignTop":         {both, "edits"},
		"arrange.alignMiddle":      {both, "edits"},
		"arrange.alignBottom":      {both, "edits"},
		"arrange.distributeH":      {[]diagram.ID{"a", "b", "c"}, "edits"},
		"arrange.distributeV":      {[]diagram.ID{"a", "b", "c"}, "edits"},
		"arrange.front":            {[]diagram.ID{"a"}, "edits"},
		"arrange.forward":          {[]diagram.ID{"a"}, "edits"},
		"arrange.backward":         {[]diagram.ID{"c"}, "edits"},
		"arrange.back":             {node, "edits"},
		"arrange.group":            {both, "edits"},
		"arrange.ungroup":          {both, "edits"},
		"arrange.lock":             {node, "edits"},
		"arrange.unlockAll":        {nil, "edits, selects"},
		"arrange.pin":              {node, "edits"},
		"check.on":                 {nil, "checking false"},
		"arrange.route.orthogonal": {[]diagram.ID{"arrow"}, "edits"},
		"arrange.route.straight":   {[]diagram.ID{"arrow"}, "edits"},
		"arrange.route.curved":     {[]diagram.ID{"arrow"}, "edits"},
		"arrange.resetRoute":       {[]diagram.ID{"arrow"}, "edits"},
		"arrange.resetLabel":       {[]diagram.ID{"arrow"}, "edits"},
		"arrange.addRight":         {node, "views, asks"},
		"arrange.addLeft":          {node, "views, asks"},
		"arrange.addUp":            {node, "views, asks"},
		"arrange.addDown":          {node, "asks"},
		"check.next":               {nil, "problem +1"},
		"check.previous":           {nil, "problem -1"},
		"check.fix":                {node, "views"},
		"check.fixAll":             {nil, "edits"},
		"check.rule":               {node, "rule"},
		"check.preset.recommended": {nil, "preset recommended"},
		"check.preset.strict":      {nil, "preset strict"},
		"check.preset.exam-dva":    {nil, "preset exam-dva"},
		"check.preset.exam-saa":    {nil, "preset exam-saa"},
		"help.shortcuts":           {nil, "shortcuts"},
		"help.about":               {nil, "about"},
	}
	for _, a := range action.All() {
		c, known := cases[a.ID]
		if !known {
			t.Errorf("nobody says what %s does", a.ID)
			continue
		}
		t.Run(a.ID, func(t *testing.T) {
			ctx, s := desk(t)
			fillClipboard(ctx, s)
			if edit := given[a.ID]; edit != nil {
				s.Report(ctx.Editor.Do(edit))
			}
			ctx.Editor.View.Zoom = 0.7
			ctx.Editor.Select(c.selected...)
			before := look(ctx.Editor)
			if !a.Can(ctx) {
				t.Fatal("it is disabled")
			}
			a.Do(ctx)
			got := append(s.asked, before.changes(look(ctx.Editor))...)
			if strings.Join(got, ", ") != c.want {
				t.Errorf("it does %q, want %q", got, c.want)
			}
			if s.errs != nil {
				t.Errorf("errors %v", s.errs)
			}
		})
	}
	if len(cases) != len(action.All()) {
		t.Errorf("%d cases for %d actions", len(cases), len(action.All()))
	}
}

func fillClipboard(c action.Context, s *shell) {
	c.Editor.Select("a")
	s.text, s.style = c.Editor.Copy(), c.Editor.Style()
	c.Editor.Select()
}

// state is what a person sees of an editor.
type state struct {
	drawing  *diagram.Diagram
	selected []diagram.ID
	view     editor.Viewport
	light    editor.Light
	asks     bool // what should follow
}

func look(e *editor.Editor) state {
	return state{e.Diagram().Snapshot(), e.Selection.IDs(), e.View, e.Light(), e.Overlay.Next != nil}
}

func (s state) changes(now state) []string {
	var list []string
	for _, c := range []struct {
		name string
		same bool
	}{
		{"edits", s.drawing.Equal(now.drawing)},
		{"selects", slices.Equal(s.selected, now.selected)},
		{"lights", s.light == now.light},
		{"views", s.view == now.view},
		{"asks", s.asks == now.asks},
	} {
		if !c.same {
			list = append(list, c.name)
		}
	}
	return list
}

func TestDisabledActionsDoNothing(t *testing.T) {
	always := strings.Fields(`file.new file.open file.example file.template file.newTemplate file.save file.saveAs file.close file.quit edit.paste
		view.zoomIn view.zoomOut view.zoomActual tool.select tool.pan tool.connect tool.container tool.note view.palette view.inspector
		view.problems view.outline view.grid view.minimap view.legend file.helpers view.focus view.upstream view.downstream
		view.search view.commands view.dark view.english view.korean file.settings check.on help.shortcuts help.about
		check.preset.recommended check.preset.strict check.preset.exam-dva check.preset.exam-saa`)
	for _, a := range action.All() {
		t.Run(a.ID, func(t *testing.T) {
			ctx, s := blank(t)
			if enabled := slices.Contains(always, a.ID); a.Can(ctx) != enabled {
				t.Fatalf("on an empty canvas it is enabled: %v, want %v", a.Can(ctx), enabled)
			}
			if a.Can(ctx) {
				return
			}
			before := look(ctx.Editor)
			a.Do(ctx)
			if got := append(s.asked, before.changes(look(ctx.Editor))...); len(got) > 0 || s.errs != nil {
				t.Errorf("it does %q, errors %v", got, s.errs)
			}
		})
	}
}

func TestSwitchesShowTheirStateAndTurn(t *testing.T) {
	for _, id := range []string{"view.palette", "view.inspector", "view.problems", "view.outline", "view.grid", "view.minimap",
		"view.legend", "file.helpers", "view.focus", "view.upstream", "view.downstream", "view.dark", "check.on", "arrange.pin", "arrange.lock"} {
		t.Run(id, func(t *testing.T) {
			ctx, _ := desk(t)
			ctx.Editor.Select("a", "b")
			a, _ := action.ByID(id)
			before := a.Checked(ctx)
			a.Do(ctx)
			if a.Checked(ctx) == before {
				t.Error("it stays as it was")
			}
			a.Do(ctx)
			if a.Checked(ctx) != before {
				t.Error("it does not turn back")
			}
		})
	}
}

func TestOfSeveralChoicesOneIsChecked(t *testing.T) {
	for _, group := range [][]string{{"tool.select", "tool.pan", "tool.connect", "tool.container", "tool.note"}, {"view.english", "view.korean"},
		{"arrange.right", "arrange.down"}, {"arrange.compact", "arrange.normal", "arrange.airy"}} {
		ctx, _ := desk(t)
		for _, chosen := range group {
			a, _ := action.ByID(chosen)
			a.Do(ctx)
			for _, id := range group {
				if other, _ := action.ByID(id); other.Checked(ctx) != (id == chosen) {
					t.Errorf("after %s, %s is checked: %v", chosen, id, other.Checked(ctx))
				}
			}
		}
	}
}

func TestAForeignClipboardIsReported(t *testing.T) {
	ctx, s := desk(t)
	s.text = `{"nodes": []}`
	a, _ := action.ByID("edit.paste")
	before := look(ctx.Editor)
	a.Do(ctx)
	if len(s.errs) != 1 || len(before.changes(look(ctx.Editor))) != 0 {
		t.Errorf("errors %v", s.errs)
	}
}

func TestCutIsOneStep(t *testing.T) {
	ctx, s := desk(t)
	ctx.Editor.Select("a", "b")
	before := ctx.Editor.Diagram().Snapshot()
	cut, _ := action.ByID("edit.cut")
	cut.Do(ctx)
	ctx.Editor.Undo()
	if !ctx.Editor.Diagram().Equal(before) || s.text == "" {
		t.Error("one undo does not bring back what was cut")
	}
}

// Find runs on every key that is typed on the canvas.
func BenchmarkFind(b *testing.B) {
	last := action.Ctrl("/")
	for b.Loop() {
		if _, ok := action.Find(last); !ok {
			b.Fatal("not found")
		}
	}
}

func TestFixAllWaitsForAProblemWithAFix(t *testing.T) {
	ctx, _ := desk(t)
	fixAll, _ := action.ByID("check.fixAll")
	for i := range ctx.Editor.Judgement.Findings {
		ctx.Editor.Judgement.Findings[i].Fixes = nil
	}
	if fixAll.Can(ctx) {
		t.Error("it can run though no problem has a fix")
	}
}

func TestUndoAndRedoNameTheStep(t *testing.T) {
	ctx, _ := desk(t)
	for id, want := range map[string]catalog.Text{
		"edit.undo": {EN: "Undo Connect arrow", KO: "실행 취소: 화살표 연결"},
		"edit.redo": {EN: "Redo Move Lambda", KO: "다시 실행: Lambda 함수 이동"},
	} {
		if a, _ := action.ByID(id); a.TitleNow(ctx) != want {
			t.Errorf("%s says %+v", id, a.TitleNow(ctx))
		}
	}
	empty, _ := blank(t)
	for _, a := range action.All() {
		if got := a.TitleNow(empty); !got.Complete() {
			t.Errorf("on an empty canvas %s says %+v", a.ID, got)
		}
	}
}
