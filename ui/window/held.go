package window

import (
	"errors"
	"os/user"
	"path/filepath"

	"lintel/model/lock"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/locale"
)

// hold locks the file of a document, so that another window can warn. When
// somebody else has it, that is the result; where there can be no lock, as in a
// folder that nobody may write to, the document is opened without.
func (w *Window) hold(e *editor.Editor) *lock.HeldError {
	l, held := w.lock(e.Document.Path)
	if l != nil {
		w.locks[e] = l
	}
	return held
}

func (w *Window) lock(path string) (*lock.Lock, *lock.HeldError) {
	if path == "" || w.journals == nil {
		return nil, nil
	}
	l, err := lock.Acquire(path, userName())
	var held *lock.HeldError
	errors.As(err, &held)
	return l, held
}

// unhold gives the file of a document up.
func (w *Window) unhold(e *editor.Editor) {
	l, ok := w.locks[e]
	if !ok {
		return
	}
	delete(w.locks, e)
	if err := l.Release(); err != nil {
		w.trace.note(err.Error()) // the next one sees that this process is gone
	}
}

// userName is what others know the person by.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// warnHeld asks whether to go on with a file that somebody else has open.
func (w *Window) warnHeld(path string, held *lock.HeldError, choices ...dialogs.Choice) {
	key := locale.HeldElsewhereText
	if held.Sure {
		key = locale.HeldText
	}
	who := held.User
	if who == "" {
		who = w.words.T(locale.HeldBy)
	}
	w.desk.AskConflict(dialogs.Conflict{
		Title: w.words.T(locale.Held, filepath.Base(path)),
		Text:  w.words.T(key, who, held.Since.Local().Format("2006-01-02 15:04"), held.Host), Choices: choices,
	})
}
