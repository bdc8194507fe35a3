package files_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/icon"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/control"
	"lintel/ui/files"
	"lintel/ui/locale"
	"lintel/ui/theme"
)

func TestTheKeyboardChoosesAFile(t *testing.T) {
	tests := map[string]struct {
		saving bool
		keys   []string // names of keys, or text to type
		want   string
	}{
		"opens what is typed":              {false, []string{"shop", "Return"}, "shop.lintel"},
		"opens what the arrows lead to":    {false, []string{"Down", "Down", "Return"}, "pipeline.lintel"},
		"goes into a folder and opens":     {false, []string{"Down", "Return", "Down", "Return"}, "aws/deep.lintel"},
		"goes into a typed folder":         {false, []string{"aws", "Return", "deep", "Return"}, "aws/deep.lintel"},
		"goes up with backspace":           {false, []string{"aws", "Return", "BackSpace", "shop", "Return"}, "shop.lintel"},
		"goes on after a wrong name":       {false, []string{"x", "Return", "BackSpace", "shop", "Return"}, "shop.lintel"},
		"escapes":                          {false, []string{"shop", "Escape", "Return"}, ""},
		"saves under the proposed name":    {true, []string{"Return"}, "new.lintel"},
		"replaces the proposed name":       {true, []string{"other", "Return"}, "other.lintel"},
		"asks before it replaces a file":   {true, []string{"shop", "Return"}, ""},
		"replaces when told so":            {true, []string{"shop", "Return", "Return"}, "shop.lintel"},
		"takes the question back":          {true, []string{"shop", "Return", "2", "Return"}, "shop2.lintel"},
		"takes another name when told not": {true, []string{"shop", "Return", "Escape", "else", "Return"}, "else.lintel"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			dir := shopFolder(t)
			got := ""
			canvas := show(t, tt.saving, dir, func(path string) { got = path })
			for _, key := range tt.keys {
				press(canvas, key)
			}
			want := tt.want
			if want != "" {
				want = filepath.Join(dir, want)
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestTheDialogStaysUntilThereIsAnAnswer(t *testing.T) {
	tests := map[string]struct {
		keys []string
		open bool
	}{
		"at first":                {nil, true},
		"after a wrong name":      {[]string{"gone/x", "Return"}, true},
		"while it asks":           {[]string{"shop", "Return"}, true},
		"after the question":      {[]string{"shop", "Return", "Escape"}, true},
		"after the answer":        {[]string{"Return"}, false},
		"after a change of mind":  {[]string{"Escape"}, false},
		"after two of them":       {[]string{"shop", "Return", "Escape", "Escape"}, false},
		"after one from the list": {[]string{"Down", "Escape"}, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			canvas := show(t, true, shopFolder(t), func(string) {})
			for _, key := range tt.keys {
				press(canvas, key)
			}
			if open := canvas.Overlays().Top() != nil; open != tt.open {
				t.Errorf("the dialog is open: %v", open)
			}
		})
	}
}

func TestChoosingChangesNothingOnTheDisk(t *testing.T) {
	dir := shopFolder(t)
	path := filepath.Join(dir, "shop.lintel")
	canvas := show(t, true, dir, func(string) {})
	for _, key := range []string{"shop", "Return", "Return"} {
		press(canvas, key)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "old" {
		t.Errorf("the file holds %q, %v", data, err)
	}
}

func show(t *testing.T, saving bool, dir string, done func(string)) fyne.Canvas {
	t.Helper()
	app := test.NewTempApp(t)
	family, err := typeface.Load(assets.FS)
	must(t, err)
	icons, err := icon.Load(assets.FS)
	must(t, err)
	book, err := locale.Load(assets.FS)
	must(t, err)
	look := theme.New(family, scene.Light())
	kit := control.NewKit(raster.New(family, icons), family, look)
	win := app.NewWindow("")
	win.SetContent(container.NewStack())
	win.Resize(fyne.NewSize(900, 700))
	o := files.Options{Folder: dir, Name: "new.lintel", Extensions: []string{".lintel"}}
	choose := files.Open
	if saving {
		choose = files.Save
	}
	choose(kit, win, book.In(catalog.EN), o, done)
	return win.Canvas()
}

// press hands a key or a text to whatever has the keyboard.
func press(c fyne.Canvas, key string) {
	focused := c.Focused()
	if focused == nil {
		return
	}
	switch name := fyne.KeyName(key); name {
	case fyne.KeyReturn, fyne.KeyEscape, fyne.KeyDown, fyne.KeyUp, fyne.KeyBackspace:
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	default:
		for _, r := range key {
			focused.TypedRune(r)
		}
	}
}

func shopFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "aws"), 0o700))
	for _, name := range []string{"shop.lintel", "pipeline.lintel", "aws/deep.lintel"} {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o600))
	}
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
