package command

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Command is one edit of a diagram.
type Command interface {
	// Title says what the edit does, as the Edit menu shows it: "Move".
	Title() catalog.Text
	// Apply makes the edit. On an error the diagram stays as it was.
	Apply(tx *diagram.Tx) error
}

// Sequence is several commands as one step.
type Sequence struct {
	Name     catalog.Text
	Commands []Command
}

// Title is the name of the sequence.
func (s Sequence) Title() catalog.Text { return s.Name }

// Apply makes all edits in order.
func (s Sequence) Apply(tx *diagram.Tx) error {
	for _, c := range s.Commands {
		if err := c.Apply(tx); err != nil {
			return err
		}
	}
	return nil
}
