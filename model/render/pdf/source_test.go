package pdf_test

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/render/pdf"
	"lintel/model/scene"
)

func TestTheDocumentCarriesTheDiagram(t *testing.T) {
	o := options(t)
	rapid.Check(t, func(r *rapid.T) {
		o.Source = rapid.SliceOf(rapid.Byte()).Draw(r, "source")
		got, err := pdf.ReadSource(bytes.NewReader(write(t, fitted(scene.New()), o)))
		if err != nil || !bytes.Equal(got, o.Source) {
			r.Fatalf("got %q, %v; want %q", got, err, o.Source)
		}
	})
}

func TestReadSourceSaysWhyThereIsNone(t *testing.T) {
	o := options(t)
	without := write(t, fitted(scene.New()), o)
	o.Source = []byte("diagram")
	with := write(t, fitted(scene.New()), o)
	at := bytes.Index(with, []byte("stream\n")) + len("stream\n")
	damaged := bytes.Clone(with)
	damaged[at+5] ^= 0xFF
	o.Source = make([]byte, 64<<20+1)
	const start = "%PDF-1.7\n/Type/EmbeddedFile/Subtype/application#2Fvnd.lintel"
	cases := map[string]struct {
		file []byte
		want string
	}{
		"nothing":        {nil, "not a PDF"},
		"another format": {[]byte("<svg></svg>"), "not a PDF"},
		"no diagram":     {without, pdf.ErrNoSource.Error()},
		"damaged":        {damaged, "cannot be unpacked"},
		"cut off":        {with[:at+3], "cut off"},
		"without a size": {[]byte(start + ">>stream\nx"), "cut off or not as Lintel writes it"},
		"a false size":   {[]byte(start + "/Length -1>>stream\nx"), "cut off or not as Lintel writes it"},
		"a bomb":         {write(t, fitted(scene.New()), o), "larger than 64 MiB"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := pdf.ReadSource(bytes.NewReader(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %d bytes, %v; want %q in the error", len(got), err, c.want)
			}
		})
	}
}

func FuzzReadSource(f *testing.F) {
	o := options(f)
	o.Source = []byte(`{"format":1}`)
	f.Add(write(f, fitted(scene.New()), o))
	f.Add([]byte("%PDF-1.7\n/Type/EmbeddedFile/Subtype/application#2Fvnd.lintel/Length 3>>stream\nabc"))
	f.Fuzz(func(t *testing.T, file []byte) {
		text, err := pdf.ReadSource(bytes.NewReader(file))
		if err != nil && text != nil {
			t.Fatal("an error and a diagram at once")
		}
	})
}
