package files

import (
	"path/filepath"

	"fyne.io/fyne/v2"
)

// fieldKey takes the keys that lead out of the name.
func (c *Chooser) fieldKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.accept()
	case fyne.KeyEscape:
		c.back()
	case fyne.KeyDown, fyne.KeyUp:
		c.list.focus()
		if c.list.cursor < 0 {
			c.list.step(1)
		}
	case fyne.KeyBackspace:
		if c.field.Text() != "" {
			return false
		}
		c.up()
		c.field.Focus()
	default:
		return false
	}
	return true
}

// buttonKey lets Escape mean the same on a button.
func (c *Chooser) buttonKey(key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		c.back()
		return true
	}
	return false
}

// listKey takes the keys of the list.
func (c *Chooser) listKey(key fyne.KeyName) {
	switch key {
	case fyne.KeyDown:
		c.list.step(1)
	case fyne.KeyUp:
		c.list.step(-1)
	case fyne.KeyPageDown:
		c.list.step(c.list.page())
	case fyne.KeyPageUp:
		c.list.step(-c.list.page())
	case fyne.KeyHome:
		c.list.step(-len(c.items))
	case fyne.KeyEnd:
		c.list.step(len(c.items))
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.list.cursor >= 0 {
			c.activate(c.list.cursor)
		}
	case fyne.KeyBackspace:
		c.up()
		c.list.focus()
	case fyne.KeyEscape:
		c.back()
	}
}

// up shows the folder above, with the keyboard on where one came from.
func (c *Chooser) up() {
	from := c.dir
	parent := filepath.Dir(from)
	if parent == from {
		return
	}
	c.enter(parent)
	for i, item := range c.items {
		if item.Path == from {
			c.list.point(i)
		}
	}
}
