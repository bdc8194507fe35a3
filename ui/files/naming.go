package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/files/folder"
	"lintel/ui/locale"
)

// naming is the row that asks for the name of a new folder, in the place of the
// crumbs.
type naming struct {
	control.Surface
	chooser *Chooser
	field   *control.Field
	create  *control.Button
}

func newNaming(c *Chooser) *naming {
	n := &naming{chooser: c}
	n.Init(c.Kit(), n, func(*control.Pen) {})
	n.field = control.NewField(c.Kit(), control.Compact)
	n.field.SetPlaceholder(c.words.T(locale.FilesFolderName))
	n.field.OnKey = n.key
	n.create = control.NewButton(c.Kit(), control.Secondary, control.Small, n.finish)
	n.create.SetLabel(c.words.T(locale.FilesCreate))
	n.Contain(n.place, n.field, n.create)
	n.SetMin(200, control.Small)
	return n
}

func (n *naming) place(size fyne.Size) {
	button := n.create.MinSize()
	set(n.field, 0, 0, size.Width-button.Width-between, control.Small)
	set(n.create, size.Width-button.Width, 0, button.Width, control.Small)
}

func (n *naming) open() {
	n.show(true)
	n.field.SetText("")
	n.field.FocusOn(n.chooser.canvas)
}

func (n *naming) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		n.finish()
	case fyne.KeyEscape:
		n.leave()
	default:
		return false
	}
	return true
}

func (n *naming) leave() {
	n.show(false)
	n.chooser.say(message{})
	n.chooser.field.Focus()
}

func (n *naming) show(on bool) {
	c := n.chooser
	if on {
		c.crumbs.Hide()
		c.make.Hide()
		n.Show()
	} else {
		n.Hide()
		c.crumbs.Show()
		c.make.Show()
	}
	c.Arrange()
	c.canvas.Refresh(c)
}

// finish makes the folder and shows it.
func (n *naming) finish() {
	c := n.chooser
	name := strings.TrimSpace(n.field.Text())
	if name == "" {
		n.leave()
		return
	}
	path := folder.Resolve(name, c.dir, c.home)
	if err := os.MkdirAll(path, 0o777); err != nil {
		c.say(message{n.problem(path, err), scene.ErrorMark})
		return
	}
	n.show(false)
	c.enter(path)
	c.field.Focus()
}

func (n *naming) problem(path string, err error) string {
	if errors.Is(err, fs.ErrExist) || !folder.Is(filepath.Dir(path)) {
		return n.chooser.words.T(locale.FilesNotAFolder, filepath.Base(path))
	}
	return n.chooser.problem(folder.Answer{Verdict: folder.VerdictOn(err), Path: path, Err: err}, true)
}
