package files

import (
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/files/folder"
	"lintel/ui/locale"
)

// Options is what a chooser begins with.
type Options struct {
	// Title is that of the dialog, "" for the usual one.
	Title string
	// Folder is looked into first. When it is gone, the nearest one above it is.
	Folder string
	// Name is proposed when saving.
	Name string
	// Extensions are the ends of the wanted files, with their dots. A new file
	// gets that of the proposed name, or the first, unless the person chooses
	// another.
	Extensions []string
}

// Chooser is the dialog. It closes itself with an answer or without one.
type Chooser struct {
	control.Surface
	canvas fyne.Canvas
	veil   *veil
	words  *locale.Printer
	title  string
	wanted folder.Extensions
	end    string // extension of a new file, "" for none
	saving bool
	done   func(path string)

	home    string
	dir     string
	items   []folder.Item
	empty   string // why the list is empty
	message message
	target  string // the file to replace, while that is the question

	field   *control.Field
	kinds   *control.Choice
	crumbs  *crumbs
	list    *listing
	places  *places
	cancel  *control.Button
	confirm *control.Button
	naming  *naming
	make    *control.Button // of a new folder
}

// Open asks for a file that is there. done gets its absolute path, and is not
// called when the person changes their mind.
func Open(kit *control.Kit, win fyne.Window, words *locale.Printer, o Options, done func(path string)) *Chooser {
	return show(kit, win, words, o, false, done)
}

// Save asks where to save to, and whether to replace what stands there. The
// file itself is left as it is: replacing it safely is up to done.
func Save(kit *control.Kit, win fyne.Window, words *locale.Printer, o Options, done func(path string)) *Chooser {
	return show(kit, win, words, o, true, done)
}

func show(kit *control.Kit, win fyne.Window, words *locale.Printer, o Options, saving bool, done func(string)) *Chooser {
	c := &Chooser{
		canvas: win.Canvas(), words: words, title: o.Title, wanted: o.Extensions, saving: saving, done: done,
	}
	c.home, _ = os.UserHomeDir()
	c.Init(kit, c, c.paint)
	c.SetMin(cardWide, cardHigh)
	c.build(o)
	c.veil = newVeil(kit, c)
	kit.Tips().Dismiss()
	c.canvas.Overlays().Add(c.veil)
	c.enter(folder.Nearest(o.Folder, c.home))
	c.field.FocusOn(c.canvas)
	c.field.SelectAll()
	return c
}

func (c *Chooser) build(o Options) {
	kit := c.Kit()
	c.field = control.NewField(kit, control.Roomy)
	c.field.OnKey, c.field.OnChange = c.fieldKey, func(string) { c.typed() }
	c.crumbs = newCrumbs(kit, c.visit)
	c.list = newListing(c)
	c.places = newPlaces(c, o.Folder)
	c.cancel = control.NewButton(kit, control.Secondary, control.Large, c.back)
	c.confirm = control.NewButton(kit, control.Primary, control.Large, c.accept)
	c.naming = newNaming(c)
	c.make = control.NewButton(kit, control.Secondary, control.Small, c.naming.open).SetGlyph("plus")
	c.make.SetLabel(c.words.T(locale.FilesNewFolder))
	c.kinds = control.NewChoice(kit, func(i int) { c.setEnd(c.wanted[i]) })
	c.Contain(c.place, c.field, c.kinds, c.crumbs, c.make, c.naming, c.places, c.list, c.cancel, c.confirm)
	for _, b := range []*control.Button{c.cancel, c.confirm, c.make} {
		b.OnKey = c.buttonKey
	}
	c.naming.Hide()
	if !c.saving {
		c.make.Hide()
		c.field.SetPlaceholder(c.words.T(locale.FilesHint))
	}
	c.propose(o.Name)
	c.label()
}

// propose puts a name into the field and its extension behind it.
func (c *Chooser) propose(name string) {
	if !c.saving || len(c.wanted) < 2 {
		c.kinds.Hide()
	}
	if !c.saving {
		return
	}
	c.field.SetText(c.wanted.Bare(name))
	if len(c.wanted) == 0 {
		return
	}
	chosen := 0
	for i, end := range c.wanted {
		if filepath.Ext(name) == end {
			chosen = i
		}
	}
	c.kinds.SetOptions(c.wanted, chosen)
	c.setEnd(c.wanted[chosen])
}

func (c *Chooser) setEnd(end string) {
	c.end = end
	if c.dir != "" {
		c.field.SetText(c.wanted.Bare(c.field.Text()))
		c.field.Focus()
	}
	c.typed()
}

// typed follows the text in the field.
func (c *Chooser) typed() {
	c.ask("")
	c.say(message{})
	trailing := c.end
	if folder.Extensions.Hold(c.wanted, c.field.Text()) || c.kinds.Visible() {
		trailing = ""
	}
	c.field.SetTrailing(trailing)
	c.list.point(folder.Find(c.items, c.field.Text()))
}

// visit shows another folder and puts the keyboard into its list.
func (c *Chooser) visit(dir string) {
	c.enter(dir)
	c.list.focus()
}

// enter shows a folder, or why it cannot be shown.
func (c *Chooser) enter(dir string) {
	items, err := folder.Read(dir, c.wanted)
	c.dir, c.items, c.empty = dir, items, c.words.T(locale.FilesEmpty)
	if err != nil {
		c.empty = c.problem(folder.Answer{Verdict: folder.VerdictOn(err), Path: dir, Err: err}, false)
	}
	c.ask("")
	c.say(message{})
	c.crumbs.set(c.way(dir))
	c.places.Refresh()
	c.list.show(len(items))
}

// way is the way to a folder, with the person's own folder by its usual name.
func (c *Chooser) way(dir string) []folder.Crumb {
	steps := folder.Crumbs(dir, c.home)
	if steps[0].Path == c.home {
		steps[0].Name = c.words.T(locale.FilesHome)
	}
	return steps
}

// choose puts the keyboard on an item, and the name of a file into the field.
func (c *Chooser) choose(i int) {
	if item := c.items[i]; !item.Folder {
		c.field.SetText(c.name(item.Name))
		c.typed()
	}
	c.list.point(i)
}

func (c *Chooser) name(file string) string {
	if c.saving {
		return c.wanted.Bare(file)
	}
	return file
}

// activate goes into a folder, or takes a file.
func (c *Chooser) activate(i int) {
	if item := c.items[i]; item.Folder {
		c.visit(item.Path)
		return
	}
	c.choose(i)
	c.accept()
}

// accept answers with what stands in the field.
func (c *Chooser) accept() {
	if c.target != "" {
		c.finish(c.target)
		return
	}
	answer := folder.Request{
		Typed: c.field.Text(), Dir: c.dir, Home: c.home, Wanted: c.wanted, Extension: c.end, Saving: c.saving,
	}.Answer()
	switch answer.Verdict {
	case folder.Take:
		c.finish(answer.Path)
	case folder.Replace:
		c.ask(answer.Path)
		c.field.Focus()
	case folder.Enter:
		c.field.SetText("")
		c.enter(answer.Path)
		c.field.Focus()
	default:
		c.say(message{c.problem(answer, true), scene.ErrorMark})
		c.field.Focus()
	}
}

// ask puts the question whether to replace the file at a path, or with "" takes
// it back.
func (c *Chooser) ask(path string) {
	if c.target == path {
		return
	}
	c.target = path
	if path != "" {
		c.say(message{c.words.T(locale.FilesExists, filepath.Base(path)), scene.WarningMark})
	}
	c.label()
}

// back is Escape: it takes the question back, or closes the dialog.
func (c *Chooser) back() {
	if c.target == "" {
		c.close()
		return
	}
	c.ask("")
	c.say(message{})
	c.field.Focus()
	c.field.SelectAll()
}

func (c *Chooser) finish(path string) {
	c.close()
	c.done(path)
}

func (c *Chooser) close() { c.canvas.Overlays().Remove(c.veil) }

// Dir is the folder in sight.
func (c *Chooser) Dir() string { return c.dir }

// doubleClick is the longest pause between two clicks that belong together.
// Fyne's own double clicks would delay every single one.
const doubleClick = 400 * time.Millisecond
