package action

import "lintel/ui/editor"

// lightIs tells whether a light is the chosen one.
func lightIs(l editor.Light) func(Context) bool {
	return func(c Context) bool { return c.Editor.Light() == l }
}

// turnLight chooses a light, or full light when it is the chosen one.
func turnLight(l editor.Light) func(Context) {
	return func(c Context) {
		if c.Editor.Light() == l {
			c.Editor.SetLight(editor.FullLight)
			return
		}
		c.Editor.SetLight(l)
	}
}
