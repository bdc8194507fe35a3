package export

import (
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// errNoReport tells that nobody looked for problems in what is to be reported.
var errNoReport = errors.New("a report needs to be told what was found")

// savePicture writes the picture of a report beside it and is its name.
func savePicture(path string, d Drawing, o Options) (string, error) {
	png, _ := ByName("png")
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + "-report.png"
	return name, png.Save(filepath.Join(filepath.Dir(path), name), d, o)
}

// writeMarkdown writes the report of a drawing with its picture, where there is one.
func writeMarkdown(w io.Writer, d Drawing, o Options) error {
	if d.Report == nil {
		return errNoReport
	}
	r := *d.Report
	r.Files = slices.Clone(r.Files)
	for i := range r.Files {
		r.Files[i].Picture = url.PathEscape(o.picture)
	}
	return r.WriteMarkdown(w)
}
