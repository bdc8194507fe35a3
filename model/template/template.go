package template

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"

	"go.yaml.in/yaml/v3"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/search"
)

// Template is a ready drawing.
type Template struct {
	// ID is its name on the command line, and that of its file.
	ID string
	// Name is what a person calls it, About a sentence about what it shows.
	Name, About catalog.Text
	// Search are further words, of either language, by which it is found.
	Search []string

	drawing []byte
}

// Drawing is a new diagram that shows the template.
func (t Template) Drawing() (*diagram.Diagram, error) {
	d, _, err := codec.Read(bytes.NewReader(t.drawing), t.ID+".lintel")
	return d, err
}

// List are the templates in the order in which they are offered.
type List []Template

// Load reads templates.yaml and the drawings beside it.
func Load(fsys fs.FS) (List, error) {
	const name = "templates/templates.yaml"
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("reading the templates: %w", err)
	}
	var list List
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for i := range list {
		if list[i].drawing, err = fs.ReadFile(fsys, "templates/"+list[i].ID+".lintel"); err != nil {
			return nil, fmt.Errorf("%s: the drawing of %q: %w", name, list[i].ID, err)
		}
	}
	return list, nil
}

// Called is the template with an id.
func (l List) Called(id string) (Template, bool) {
	i := slices.IndexFunc(l, func(t Template) bool { return t.ID == id })
	if i < 0 {
		return Template{}, false
	}
	return l[i], true
}

// Find lists the templates that a person may mean by query, the best first and
// equal ones in the order of the list. Texts in both languages are looked at,
// those in lang count more. An empty query finds all.
func (l List) Find(query string, lang catalog.Lang) List {
	other := catalog.EN
	if lang == catalog.EN {
		other = catalog.KO
	}
	q := search.New(query)
	ranks := map[string]search.Rank{}
	var found List
	for _, t := range l {
		texts := [][]string{
			{t.Name.In(lang)}, {t.Name.In(other), t.ID}, t.Search, {t.About.In(lang), t.About.In(other)},
		}
		if rank, ok := q.Rank(texts...); ok {
			ranks[t.ID] = rank
			found = append(found, t)
		}
	}
	slices.SortStableFunc(found, func(a, b Template) int { return int(ranks[a.ID] - ranks[b.ID]) })
	return found
}
