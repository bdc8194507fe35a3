package launcher_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/launcher"
	"lintel/ui/locale"
)

// open is a command palette with actions and services; log is what was chosen.
func open(t *testing.T) (b *controltest.Bench, l *launcher.Launcher, log *[]string) {
	t.Helper()
	b = controltest.New(t, assets.FS)
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	b.Show(control.NewFill(b.Kit, scene.Ground.Ink()), 900, 700)
	log = &[]string{}
	item := func(title string) launcher.Item {
		return launcher.Item{Title: title, Disabled: title == "Redo", Run: func() {
			if b.Overlays() > 0 {
				t.Error("the card is still open")
			}
			*log = append(*log, title)
		}}
	}
	all := []launcher.Group{
		{Title: "Actions", Items: []launcher.Item{item("Undo"), item("Redo"), item("Save")}},
		{Title: "Services", Items: []launcher.Item{item("Lambda")}},
	}
	l = launcher.Open(b.Kit, b.Canvas(), book.In(catalog.EN), func(query string) []launcher.Group {
		var found []launcher.Group
		for _, g := range all {
			g.Items = slices.DeleteFunc(slices.Clone(g.Items), func(i launcher.Item) bool {
				return !strings.Contains(strings.ToLower(i.Title), query)
			})
			if len(g.Items) > 0 {
				found = append(found, g)
			}
		}
		return found
	})
	return b, l, log
}

func TestKeysChooseInTheList(t *testing.T) {
	cases := map[string]struct {
		typed string
		keys  []fyne.KeyName
		want  string
		open  bool
	}{
		"the first":                        {"", []fyne.KeyName{fyne.KeyReturn}, "Undo", false},
		"what is typed":                    {"sa", []fyne.KeyName{fyne.KeyReturn}, "Save", false},
		"the next but one":                 {"", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "Save", false},
		"over a heading":                   {"", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "Lambda", false},
		"round the beginning":              {"", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "Lambda", false},
		"round the end":                    {"la", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "Lambda", false},
		"a page on":                        {"", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}, "Lambda", false},
		"a page back":                      {"", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn}, "Undo", false},
		"nothing that is disabled":         {"", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "", true},
		"nothing where there is nothing":   {"teapot", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "", true},
		"nothing on Escape, which ends it": {"", []fyne.KeyName{fyne.KeyEscape}, "", false},
		"Tab stays in the field":           {"", []fyne.KeyName{fyne.KeyTab, fyne.KeyReturn}, "Undo", false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b, _, log := open(t)
			b.Type(c.typed)
			b.Key(c.keys...)
			if got := strings.Join(*log, ", "); got != c.want || b.Overlays() > 0 != c.open {
				t.Errorf("chose %q, open %v; want %q, %v", got, b.Overlays() > 0, c.want, c.open)
			}
		})
	}
}

func TestAClickChoosesAndAClickBesideCloses(t *testing.T) {
	b, _, log := open(t)
	b.Click(300, 76+52+3*32+10) // the third item, under its heading
	if !slices.Equal(*log, []string{"Save"}) {
		t.Errorf("chose %q", *log)
	}
	b, _, log = open(t)
	b.Click(5, 5)
	if len(*log) > 0 || b.Overlays() > 0 {
		t.Errorf("chose %q, %d cards", *log, b.Overlays())
	}
}

func TestTypingNarrowsTheListAndTheCard(t *testing.T) {
	b, l, _ := open(t)
	high := l.MinSize().Height
	b.Type("lam")
	if items := l.Items(); len(items) != 1 || items[0].Title != "Lambda" {
		t.Errorf("lists %v", items)
	}
	if l.MinSize().Height >= high {
		t.Error("the card stays as high as before")
	}
}
