package handbook

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// Page is everything about one rule.
type Page struct {
	Doc     lint.Doc
	Concern lint.Concern
	// Drawings are the example that shows the mistake, the right way, and the
	// exceptions, in this order.
	Drawings []Drawing
}

// Drawing is an example of a rule.
type Drawing struct {
	Name    string // of its file without extension: bad, good, good-endpoint
	Title   string // as the drawing calls itself
	Bad     bool
	Diagram *diagram.Diagram
	// Findings are those of the rule alone.
	Findings []lint.Finding
}

// Read makes the page of a rule from its folder in fsys.
func Read(fsys fs.FS, engine *lint.Engine, id lint.RuleID) (Page, error) {
	rule, ok := engine.Rule(id)
	if !ok {
		return Page{}, fmt.Errorf("there is no rule %q", id)
	}
	doc, _ := engine.Doc(id)
	page := Page{Doc: doc, Concern: rule.Concern}
	files, err := fs.Glob(fsys, path.Join("rules", string(id), "*.lintel"))
	if err != nil {
		return Page{}, fmt.Errorf("listing the examples of %s: %w", id, err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(file), path.Ext(file))
		if name != "bad" && name != "good" && !strings.HasPrefix(name, "good-") {
			continue // what the fix makes of the bad one
		}
		drawing, err := readDrawing(fsys, file, name, engine, id)
		if err != nil {
			return Page{}, err
		}
		page.Drawings = append(page.Drawings, drawing)
	}
	// "bad" before "good" before "good-...", which is the order of the alphabet.
	slices.SortFunc(page.Drawings, func(a, b Drawing) int { return strings.Compare(a.Name, b.Name) })
	return page, nil
}

func readDrawing(fsys fs.FS, file, name string, engine *lint.Engine, id lint.RuleID) (Drawing, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return Drawing{}, fmt.Errorf("opening an example: %w", err)
	}
	defer f.Close()
	d, _, err := codec.Read(f, file)
	if err != nil {
		return Drawing{}, err
	}
	found := slices.DeleteFunc(engine.CheckOnce(d).Findings, func(f lint.Finding) bool { return f.Rule != id })
	return Drawing{Name: name, Title: d.Meta().Title, Bad: name == "bad", Diagram: d, Findings: found}, nil
}
