package report

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"lintel/model/file"
)

// Baseline is a list of findings that were there before somebody started to
// check; they do not count.
type Baseline struct {
	Format   int             `json:"format"` // of the file; 1
	Findings []BaselineEntry `json:"findings"`
}

// BaselineEntry is one finding of a baseline. Only File and Print identify it;
// rule and message are for those who read the file.
type BaselineEntry struct {
	File    string `json:"file"`
	Print   string `json:"fingerprint"`
	Rule    string `json:"rule"`
	Message string `json:"message"`
}

const baselineFormat = 1

// Baseline is everything that counts in the report, in a stable order.
func (r *Report) Baseline() Baseline {
	b := Baseline{Format: baselineFormat, Findings: []BaselineEntry{}}
	for _, f := range r.Files {
		for _, found := range f.Findings {
			if found.Active() {
				b.Findings = append(b.Findings, BaselineEntry{
					File: filepath.ToSlash(f.Name), Print: found.Print, Rule: string(found.Rule), Message: found.Message.EN,
				})
			}
		}
	}
	slices.SortFunc(b.Findings, func(x, y BaselineEntry) int {
		return strings.Compare(x.File+"\x00"+x.Rule+"\x00"+x.Print, y.File+"\x00"+y.Rule+"\x00"+y.Print)
	})
	return b
}

// Save writes the baseline into a file.
func (b Baseline) Save(path string) error {
	_, err := file.Replace(path, func(w io.Writer) error { return encode(w, b) })
	return err
}

// ReadBaseline reads a baseline; name is what errors call it.
func ReadBaseline(r io.Reader, name string) (Baseline, error) {
	var b Baseline
	decoder := json.NewDecoder(io.LimitReader(r, maxBaseline))
	if err := decoder.Decode(&b); err != nil {
		return Baseline{}, fmt.Errorf("%s is no baseline; write one with --write-baseline: %w", name, err)
	}
	if b.Format != baselineFormat {
		return Baseline{}, fmt.Errorf("%s has format %d, and this version reads format %d; write it anew with --write-baseline", name, b.Format, baselineFormat)
	}
	return b, nil
}

// maxBaseline is the size of a baseline in bytes up to which it is read.
const maxBaseline = 64 << 20

// Apply marks what stands in the baseline. The same finding counts again when
// it is there more often than the baseline has it.
func (r *Report) Apply(b Baseline) {
	left := map[[2]string]int{}
	for _, e := range b.Findings {
		left[[2]string{e.File, e.Print}]++
	}
	for i := range r.Files {
		name := filepath.ToSlash(r.Files[i].Name)
		for k := range r.Files[i].Findings {
			f := &r.Files[i].Findings[k]
			if key := [2]string{name, f.Print}; f.Active() && left[key] > 0 {
				left[key]--
				f.Known = true
			}
		}
	}
}
