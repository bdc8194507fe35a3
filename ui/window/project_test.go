package window

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/model/lint"
)

// missingRole judges what the editor shows and reports whether the exams' rule spoke.
func (w *Window) asksForRoles() bool {
	for _, f := range w.editor().Parts.Engine.Check(w.editor().Diagram()).Findings {
		if f.Rule == "PERM-ROLE-ACTION" && f.Severity == lint.Error {
			return true
		}
	}
	return false
}

func TestAPresetHoldsForAllDocumentsAndIsRemembered(t *testing.T) {
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	if w.Preset() != "recommended" || w.asksForRoles() {
		t.Fatalf("it starts with %q", w.Preset())
	}
	w.SetPreset("exam-dva")
	if w.Preset() != "exam-dva" || !w.asksForRoles() {
		t.Errorf("%q asks for roles: %v", w.Preset(), w.asksForRoles())
	}
	if w.set.Preset != "exam-dva" {
		t.Error("it is forgotten")
	}
	w.SetPreset("no such preset")
	if w.Preset() != "recommended" {
		t.Errorf("a preset of another version is %q", w.Preset())
	}
}

func TestTheProjectBesideAFileGoesBeforeThePreset(t *testing.T) {
	w := open(t)
	w.SetPreset("exam-dva")
	data, err := os.ReadFile("../../assets/examples/shop.lintel")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "shop.lintel")
	for name, content := range map[string]string{file: string(data), filepath.Join(dir, "lintel.yaml"): "preset: recommended"} {
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w.open(file)
	if w.asksForRoles() {
		t.Error("the preset of the person holds in a project that has its own")
	}
}
