package files

import (
	"path/filepath"

	"lintel/model/scene"
	"lintel/ui/files/folder"
	"lintel/ui/locale"
)

// message is a sentence beside the buttons.
type message struct {
	text string
	kind scene.MarkKind
}

func (c *Chooser) say(m message) {
	if c.message != m {
		c.message = m
		c.Refresh()
	}
}

// label writes the words that depend on what the buttons do now.
func (c *Chooser) label() {
	cancel, confirm := locale.Cancel, locale.FilesOpen
	switch {
	case c.target != "":
		cancel, confirm = locale.FilesKeep, locale.FilesReplace
	case c.saving:
		confirm = locale.Save
	}
	c.cancel.SetLabel(c.words.T(cancel))
	c.confirm.SetLabel(c.words.T(confirm))
	c.Arrange()
}

func (c *Chooser) heading() string {
	switch {
	case c.title != "":
		return c.title
	case c.saving:
		return c.words.T(locale.FilesSaveTitle)
	}
	return c.words.T(locale.FilesOpenTitle)
}

// problem says what the person has to change. writing tells apart why a folder
// refuses.
func (c *Chooser) problem(a folder.Answer, writing bool) string {
	name := filepath.Base(a.Path)
	switch a.Verdict {
	case folder.NoName:
		return c.words.T(locale.FilesNoName)
	case folder.NoFile:
		return c.words.T(locale.FilesNoFile, name)
	case folder.NoFolder:
		return c.words.T(locale.FilesNoFolder, a.Path)
	case folder.NotAFile:
		return c.words.T(locale.FilesNotAFile, name)
	case folder.Refused:
		if writing {
			return c.words.T(locale.FilesReadOnly)
		}
		return c.words.T(locale.FilesNoEntry)
	}
	return a.Err.Error()
}
