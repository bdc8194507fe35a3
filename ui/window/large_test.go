package window

import (
	"fmt"
	"os"
	"path/filepath"
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
