package scene_test

import (
	"strings"
	"testing"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

func note(text string, w, h float64) *diagram.Node {
	return &diagram.Node{ID: "note", Kind: "note", Name: text, Pos: geom.Pt(40, 40), Size: geom.Size{W: w, H: h}}
}

// written are the lines that the scene shows of a note.
func written(t *testing.T, n *diagram.Node) []string {
	t.Helper()
	b := built(t, n)
	e, ok := b.Scene().Element("note")
	if !ok {
		t.Fatal("the note is not drawn")
	}
	box := geom.XYWH(n.Pos.X, n.Pos.Y, n.Size.W, n.Size.H)
	var lines []string
	for _, item := range e.Items {
		if text, ok := item.Shape.(*scene.Text); ok {
			lines = append(lines, text.String)
			if text.String != "" && !box.ContainsRect(text.Bounds()) {
				t.Errorf("%q at %v leaves the note %v", text.String, text.Bounds(), box)
			}
		}
	}
	return lines
}

func TestANoteShowsItsTextLineByLine(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		w, h float64
		want []string
	}{
		"one line":        {"Ask the owner.", 200, 60, []string{"Ask the owner."}},
		"broken by hand":  {"Ask\n\nthe owner.", 200, 90, []string{"Ask", "", "the owner."}},
		"too narrow":      {"Ask the owner.", 88, 90, []string{"Ask the", "owner."}},
		"Korean":          {"담당자에게 확인", 88, 90, []string{"담당자에게", "확인"}},
		"nothing yet":     {"", 200, 60, []string{"Note"}},
		"only blanks":     {" \n ", 200, 60, []string{"Note"}},
		"too much":        {"one\ntwo\nthree", 200, 40, []string{"one …"}},
		"a word too long": {strings.Repeat("w", 60), 100, 40, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := written(t, note(c.text, c.w, c.h))
			if c.want != nil && strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestANoteCanBeMadeAsLargeAsItsText(t *testing.T) {
	text := strings.Repeat("Ask the owner before you change this. ", 12) + "\n\nThank you."
	b := built(t, note(text, 200, 40))
	size := b.NoteSize(text, 200)
	lines := written(t, note(text, size.W, size.H))
	if all := strings.Join(lines, " "); strings.Contains(all, "…") || !strings.HasSuffix(all, "Thank you.") {
		t.Errorf("in %v it says %q", size, all)
	}
	cut := written(t, note(text, size.W, size.H-17))
	if all := strings.Join(cut, " "); !strings.Contains(all, "…") {
		t.Errorf("with a line less it says %q", all)
	}
}

func built(t *testing.T, n *diagram.Node) *scene.Builder {
	t.Helper()
	d, b := diagram.New(), load(t).builder()
	put(t, d, n)
	b.Build(d, nil)
	return b
}
