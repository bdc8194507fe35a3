package main

import (
	"os"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/codec"
	"lintel/model/template"
)

func TestTemplatesListsEveryTemplateWithASentence(t *testing.T) {
	list, err := template.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	en, ko := lintel("", "templates"), lintel("", "templates", "--lang", "ko")
	for _, tpl := range list {
		if !strings.Contains(en.out, tpl.ID) || !strings.Contains(en.out, tpl.About.EN) || !strings.Contains(ko.out, tpl.About.KO) {
			t.Errorf("%s is missing", tpl.ID)
		}
	}
	if lines := strings.Count(en.out, "\n"); lines != len(list) {
		t.Errorf("there are %d lines for %d templates", lines, len(list))
	}
}

func TestNewStartsADiagramFromATemplateOrEmpty(t *testing.T) {
	t.Chdir(t.TempDir())
	if got := lintel("", "new", "--template", "three-tier", "-o", "shop.lintel"); got.status != 0 || got.out != "" {
		t.Fatalf("got %+v", got)
	}
	if got := lintel("", "check", "shop.lintel"); got.status != 0 || !strings.Contains(got.out, "No problems") {
		t.Errorf("a check says %+v", got)
	}
	d, _, err := codec.Read(strings.NewReader(lintel("", "new", "-o", "-").out), "new")
	if err != nil {
		t.Fatal(err)
	}
	if nodes, _ := d.Len(); nodes > 0 {
		t.Errorf("an empty diagram has %d nodes", nodes)
	}
}

func TestNewOverwritesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "mine.lintel", "mine")
	got := lintel("", "new", "--template", "fan-out", "-o", "mine.lintel")
	if got.status != statusTrouble || !strings.Contains(got.err, "mine.lintel: this is there already") {
		t.Errorf("got %+v", got)
	}
	if content(t, "mine.lintel") != "mine" {
		t.Error("the file was overwritten")
	}
}

func TestNewSaysWhatIsMissing(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"new"}, "new needs -o FILE"},
		{[]string{"new", "--template", "nope", "-o", "x.lintel"}, `there is no template "nope"; lintel-cli templates lists them`},
	} {
		if got := lintel("", c.args...); got.status != statusTrouble || !strings.Contains(got.err, c.says) {
			t.Errorf("%v: got %+v, want %q", c.args, got, c.says)
		}
	}
	if _, err := os.Stat("x.lintel"); !os.IsNotExist(err) {
		t.Errorf("a file was written, or %v", err)
	}
}
