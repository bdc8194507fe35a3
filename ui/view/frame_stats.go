package view

import (
	"fmt"
	"io"
	"os"
	"slices"
	"time"
)

// frameStats prints what painting costs to standard error, once a second, when
// LINTEL_FRAMESTATS=1 asks for it: the number of frames, the median, the 95th
// percentile and the longest of their times on the thread of the window, and how
// many elements of the drawing and items of the overlay the last one painted.
type frameStats struct {
	out   io.Writer // nil when nobody asks
	since time.Time
	spent []time.Duration
}

// painted is what a frame is made of.
type painted struct{ elements, overlay int }

func newFrameStats() *frameStats {
	if os.Getenv("LINTEL_FRAMESTATS") != "1" {
		return &frameStats{}
	}
	return &frameStats{out: os.Stderr, since: time.Now()}
}

// on reports whether anybody asks.
func (s *frameStats) on() bool { return s.out != nil }

// add notes a frame; every second it prints those since it last did.
func (s *frameStats) add(took time.Duration, what painted) {
	s.spent = append(s.spent, took)
	if time.Since(s.since) < time.Second {
		return
	}
	fmt.Fprintln(s.out, s.summary(what))
	s.spent, s.since = s.spent[:0], time.Now()
}

func (s *frameStats) summary(what painted) string {
	slices.Sort(s.spent)
	at := func(share float64) float64 { return ms(s.spent[int(share*float64(len(s.spent)-1))]) }
	return fmt.Sprintf("frames %d p50 %.1f ms p95 %.1f ms max %.1f ms elements %d overlay %d",
		len(s.spent), at(0.5), at(0.95), at(1), what.elements, what.overlay)
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
