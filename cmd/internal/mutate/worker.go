package main

import (
	"fmt"
	"time"
)

// slack is what tests with a mutant may take beyond ten times what they took without.
const slack = 2 * time.Second

// worker tries one mutant at a time, in programs that go on from one to the next.
type worker struct {
	suites   []*suite
	patience time.Duration
	hosts    map[*suite]*host
}

// try shows a mutant to the tests that reach it until one fails.
func (w *worker) try(p place) trial {
	t := trial{place: p}
	for _, s := range w.suites {
		batches, here := s.batches(p, w.patience)
		t.reached = t.reached || here
		for _, b := range batches {
			t.noticed, t.err = w.notices(s, p, b)
			if t.noticed || t.err != nil {
				return t
			}
		}
	}
	return t
}

// notices says whether tests fail, do not come to an end or take their program with them.
func (w *worker) notices(s *suite, p place, b batch) (bool, error) {
	q := question{Tests: pattern(b.names), Within: forever}
	if w.hosts[s] == nil {
		h, err := s.host()
		if err != nil {
			return false, err
		}
		// What tests keep for each other is made with nothing spoilt.
		if a, err := h.answer(q); err != nil || a.Failed {
			return false, fmt.Errorf("tests of %s fail with nothing spoilt: %s", s.pkg, q.Tests)
		}
		w.hosts[s] = h
	}
	q.Spoilt, q.Within = p.id, slack+10*b.took
	a, err := w.hosts[s].answer(q)
	if err != nil {
		delete(w.hosts, s)
		return true, nil
	}
	return a.Failed, nil
}

func (w *worker) stop() {
	for _, h := range w.hosts {
		h.stop()
	}
}
