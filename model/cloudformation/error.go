package cloudformation

import (
	"fmt"

	"lintel/model/catalog"
)

// Error is a place at which a file is no template that can be read. Its text
// reads "orders.yaml:12: the problem".
type Error struct {
	File string
	Line int // from 1; 0 is the whole file
	// Problem says what is wrong and what to do.
	Problem string
}

// Error is the whole sentence.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Problem)
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Problem)
}

// Note is something that a person should know about a template that was read
// all the same.
type Note struct {
	File string
	Line int
	Text catalog.Text
}

// Says is a text in both languages with the same arguments.
func Says(en, ko string, args ...any) catalog.Text {
	return catalog.Text{EN: fmt.Sprintf(en, args...), KO: fmt.Sprintf(ko, args...)}
}
