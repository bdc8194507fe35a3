package window

import (
	"path/filepath"

	"lintel/model/document"
	"lintel/ui/dialogs"
	"lintel/ui/editor"
	"lintel/ui/locale"
)

// Memory tells how much of it the program may still take. Its functions are nil
// where nothing limits it.
type Memory struct {
	// Room is that, in bytes.
	Room func() uint64
	// Watch calls changed on some goroutine when memory becomes short and when it
	// no longer is.
	Watch func(changed func(short bool))
}

// megabyte is one in bytes.
const megabyte = 1 << 20

func (w *Window) watchMemory() {
	if w.config.Memory.Watch != nil {
		w.config.Memory.Watch(func(short bool) { w.config.Post(func() { w.memoryTurned(short) }) })
	}
}

// memoryTurned tells that memory is short, when the window does without what only
// looks better, or that there is enough again.
func (w *Window) memoryTurned(short bool) {
	if short {
		w.tell(w.words.T(locale.MemoryShort, w.config.Memory.Room()/megabyte))
		return
	}
	w.tell(w.words.T(locale.MemoryEnough))
	for _, e := range w.editors {
		e.Hone()
	}
}

// large is the number of elements from which on a person is warned. The codec
// refuses files that are larger still.
const large = 30_000

// weigh calls open with what was read from a file, after asking where that would be
// slow or take more memory than there is.
func (w *Window) weigh(path string, f document.File, open func()) {
	nodes, edges := f.Len()
	ask := func(text string) {
		w.desk.AskConflict(dialogs.Conflict{
			Title:   w.words.T(locale.LargeTitle, filepath.Base(path)),
			Text:    text,
			Choices: []dialogs.Choice{{Label: w.words.T(locale.LargeOpen), Do: open}},
		})
	}
	need := editor.Need(nodes, edges)
	switch {
	case w.config.Memory.Room != nil && w.config.Memory.Room() < need:
		ask(w.words.T(locale.LargeMemory, nodes, edges, need/megabyte, w.config.Memory.Room()/megabyte))
	case nodes+edges > large:
		ask(w.words.T(locale.LargeText, nodes, edges))
	default:
		open()
	}
}
