package chrome

import (
	"lintel/ui/control"
	"lintel/ui/locale"
)

// EditWords are the words of the menu of text fields, for the kit of a window.
func EditWords(words *locale.Printer) control.EditWords {
	return control.EditWords{
		Cut: words.T(locale.EditCut), Copy: words.T(locale.EditCopy),
		Paste: words.T(locale.EditPaste), SelectAll: words.T(locale.EditSelectAll),
	}
}
