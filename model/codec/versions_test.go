package codec_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"lintel/model/codec"
)

// The files in testdata/versions were written once by the version that they are
// named after, with everything that it knew, and are never changed. Who raises
// the format adds one.
func TestEveryVersionOfTheFormatIsRead(t *testing.T) {
	for format := 1; format <= codec.Format; format++ {
		path := filepath.Join("testdata", "versions", fmt.Sprintf("format-%d.lintel", format))
		d, info, _, err := codec.Open(path)
		if err != nil {
			t.Errorf("format %d cannot be read: %v", format, err)
			continue
		}
		if len(info.Notes) > 0 {
			t.Errorf("format %d is read with notes: %v", format, info.Notes)
		}
		if nodes, edges := d.Len(); nodes != 4 || edges != 3 {
			t.Errorf("format %d has %d nodes and %d arrows", format, nodes, edges)
		}
		written := codec.Marshal(d)
		if data, _ := os.ReadFile(path); format == codec.Format && !bytes.Equal(written, data) {
			t.Errorf("format %d is written differently now:\n%s", format, written)
		}
	}
}

func TestWhatANewerVersionAddsIsKept(t *testing.T) {
	path := filepath.Join("testdata", "versions", "newer.lintel")
	d, info, _, err := codec.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(info.Notes) != 1 {
		t.Errorf("the person is told %v", info.Notes)
	}
	if data, _ := os.ReadFile(path); !bytes.Equal(codec.Marshal(d), data) {
		t.Errorf("written back as\n%s", codec.Marshal(d))
	}
}
