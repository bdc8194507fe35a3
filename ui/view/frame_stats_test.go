package view

import (
	"strings"
	"testing"
	"time"
)

func TestFrameStatisticsTellTheMedianAndTheWorst(t *testing.T) {
	var out strings.Builder
	s := frameStats{out: &out, since: time.Now().Add(-time.Minute)}
	for i := 1; i < 100; i++ {
		s.spent = append(s.spent, time.Duration(100-i)*time.Millisecond)
	}
	s.add(200*time.Millisecond, painted{elements: 12, overlay: 3})
	want := "frames 100 p50 50.0 ms p95 95.0 ms max 200.0 ms elements 12 overlay 3\n"
	if out.String() != want {
		t.Errorf("got %swant %s", out.String(), want)
	}
	s.add(time.Millisecond, painted{})
	if out.String() != want {
		t.Error("the next second is told too early")
	}
}
