package document_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/document"
	"lintel/model/file"
	"lintel/model/icon"
	"lintel/model/render/pdf"
	"lintel/model/render/png"
	"lintel/model/render/raster"
	"lintel/model/render/svg"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// example is a diagram of one node.
func example(t *testing.T) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		return tx.PutNode(&diagram.Node{ID: "users-1", Kind: "users", Name: "사용자"})
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

// files are the example in every form that can be opened.
func files(t *testing.T) map[string][]byte {
	t.Helper()
	family, err := typeface.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	icons, err := icon.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	source := codec.Marshal(example(t))
	var p, s, f bytes.Buffer
	if err := errors.Join(
		png.Write(&p, scene.New(), png.Options{Painter: raster.New(family, icons), Source: source}),
		svg.Write(&s, scene.New(), svg.Options{Family: family, Icons: icons, Source: source}),
		pdf.Write(&f, []pdf.Page{{Scene: scene.New()}}, pdf.Options{Family: family, Icons: icons, Source: source}),
	); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"a.lintel": source, "a.png": p.Bytes(), "a.svg": s.Bytes(), "a.pdf": f.Bytes(),
		"bom.svg": append([]byte("\xef\xbb\xbf\n"), s.Bytes()...), "a picture without a name that says so": p.Bytes()}
}

func TestEveryFileThatHoldsADiagramOpens(t *testing.T) {
	for name, data := range files(t) {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			opened, err := document.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if !opened.Equal(example(t)) {
				t.Error("another diagram")
			}
			if want := name != "a.lintel"; opened.Picture != want || (opened.Stamp == codec.Stamp{}) != want || (opened.Lines["users-1"] == 0) != want {
				t.Errorf("picture %v, stamp %v, lines %v", opened.Picture, opened.Stamp, opened.Lines)
			}
			piped, err := document.Read(bytes.NewReader(data), "stdin")
			if err != nil || !piped.Equal(example(t)) {
				t.Errorf("from a stream: %v", err)
			}
		})
	}
}

func TestTroubleNamesTheFile(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"a picture of somebody else":  {`<svg xmlns="http://www.w3.org/2000/svg"/>`, "x: this SVG carries no diagram"},
		"a document of somebody else": {"%PDF-1.4\n", "x: this PDF carries no diagram"},
		"a web page":                  {"<html>", "x:1:1: expected a diagram, which is a JSON object, found '<'"},
		"half a picture":              {"\x89PNG\r\n\x1a\n\x00\x00", "x: "},
		"nothing":                     {"", "x:1:1: expected a diagram, found an empty file"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := document.Read(strings.NewReader(c.data), "x")
			var syntax *codec.SyntaxError
			var trouble *file.Error
			if !errors.As(err, &syntax) && !errors.As(err, &trouble) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}
