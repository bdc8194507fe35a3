package window

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestAVeryLargeFileIsAskedAboutOrRefused(t *testing.T) {
	tests := map[string]struct {
		nodes  int
		answer string
		said   string
	}{
		"large":     {30_001, "Cancel", "very large"},
		"too large": {100_000, "OK", "at most 60000 elements"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "huge.lintel")
			if err := os.WriteFile(path, []byte(manyNodes(tt.nodes)), 0o600); err != nil {
				t.Fatal(err)
			}
			w := open(t)
			w.open(path)
			if said := w.said(); !strings.Contains(said, tt.said) {
				t.Errorf("said %q", said)
			}
			w.answer(t, tt.answer)
			if got := w.titles(); len(got) != 1 || got[0] != "Untitled" {
				t.Errorf("documents %q", got)
			}
		})
	}
}

func TestAFileThatNeedsMoreMemoryThanThereIsIsAskedAbout(t *testing.T) {
	path := filepath.Join(t.TempDir(), "many.lintel")
	if err := os.WriteFile(path, []byte(manyNodes(2_000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		room, answer string
		left         uint64
		titles       []string
	}{
		{"too little", "Cancel", 5 << 20, []string{"Untitled"}},
		{"too little, but the person wants it", "Open it", 5 << 20, []string{"many"}},
		{"enough", "", 1 << 30, []string{"many"}},
	} {
		t.Run(tt.room, func(t *testing.T) {
			w := open(t)
			w.config.Memory.Room = func() uint64 { return tt.left }
			w.open(path)
			if said := w.said(); strings.Contains(said, "about 23 MB of memory; 5 MB are left") != (tt.answer != "") {
				t.Errorf("said %q", said)
			}
			if tt.answer != "" {
				w.answer(t, tt.answer)
			}
			if got := w.titles(); !slices.Equal(got, tt.titles) {
				t.Errorf("documents %q", got)
			}
		})
	}
}

func TestAShortageOfMemoryIsToldAndItsEndToo(t *testing.T) {
	w := open(t)
	w.config.Memory.Room = func() uint64 { return 90 << 20 }
	w.memoryTurned(true)
	if !strings.Contains(w.notice, "Only 90 MB") {
		t.Errorf("told %q", w.notice)
	}
	w.memoryTurned(false)
	if !strings.Contains(w.notice, "enough memory again") {
		t.Errorf("told %q", w.notice)
	}
}

func manyNodes(n int) string {
	var b strings.Builder
	b.WriteString(`{"format": 1, "edges": [], "nodes": [`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"id":"%d","kind":"sqs"}`, i)
	}
	return b.String() + "]}"
}
