package view

import (
	"fmt"
	"os"
	"time"
)

// frameStats prints the time of painting to standard error, once a second, when
// LINTEL_FRAMESTATS=1 asks for it.
type frameStats struct {
	on     bool
	since  time.Time
	frames int
	spent  time.Duration
	worst  time.Duration
}

func newFrameStats() *frameStats {
	return &frameStats{on: os.Getenv("LINTEL_FRAMESTATS") == "1", since: time.Now()}
}

// begin starts the clock of one frame; the result stops it.
func (s *frameStats) begin() func() {
	if !s.on {
		return func() {}
	}
	start := time.Now()
	return func() { s.add(time.Since(start)) }
}

func (s *frameStats) add(d time.Duration) {
	s.frames++
	s.spent += d
	s.worst = max(s.worst, d)
	if time.Since(s.since) < time.Second {
		return
	}
	fmt.Fprintf(os.Stderr, "frames %d mean %v worst %v\n", s.frames, s.spent/time.Duration(s.frames), s.worst)
	*s = frameStats{on: true, since: time.Now()}
}
