package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// Set is a fix that gives a property of an element another value.
func Set(title string, id diagram.ID, key string, value catalog.Value) lint.FixReport {
	return lint.FixReport{Title: title, Command: command.SetProperty{ID: id, Key: key, Value: value}}
}
