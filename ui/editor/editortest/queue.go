package editortest

import (
	"testing"
	"time"
)

// Queue stands for the event loop of the window: what is posted to it runs when
// the test says so, on the goroutine of the test.
type Queue struct{ posted chan func() }

// NewQueue is an empty queue.
func NewQueue() *Queue { return &Queue{make(chan func(), 64)} }

// Post is the Post of editor.Parts.
func (q *Queue) Post(f func()) { q.posted <- f }

// patience is how long a check may take before the test gives up.
const patience = 20 * time.Second

// RunNext waits for the next posted function and runs it.
func (q *Queue) RunNext(t testing.TB) {
	t.Helper()
	select {
	case f := <-q.posted:
		f()
	case <-time.After(patience):
		t.Fatal("nothing was posted")
	}
}

// RunUntil runs what is posted until the condition holds.
func (q *Queue) RunUntil(t testing.TB, holds func() bool) {
	t.Helper()
	for !holds() {
		q.RunNext(t)
	}
}
