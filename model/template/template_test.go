package template_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/model/template"
)

func load(t testing.TB) template.List {
	t.Helper()
	list, err := template.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func loadCatalog(t testing.TB) *catalog.Catalog {
	t.Helper()
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func drawing(t testing.TB, tpl template.Template) *diagram.Diagram {
	t.Helper()
	d, err := tpl.Drawing()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func called(t testing.TB, id string) *diagram.Diagram {
	t.Helper()
	tpl, ok := load(t).Called(id)
	if !ok {
		t.Fatalf("there is no template %s", id)
	}
	return drawing(t, tpl)
}

func ids(list template.List) []string {
	var all []string
	for _, tpl := range list {
		all = append(all, tpl.ID)
	}
	return all
}

func TestTheListNamesEveryDrawingInBothLanguages(t *testing.T) {
	list := load(t)
	var files []string
	names, err := fs.Glob(assets.FS, "templates/*.lintel")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		files = append(files, strings.TrimSuffix(strings.TrimPrefix(name, "templates/"), ".lintel"))
	}
	if got := slices.Sorted(slices.Values(ids(list))); !slices.Equal(got, files) {
		t.Errorf("the list names %v, there are %v", got, files)
	}
	for _, tpl := range list {
		if !tpl.Name.Complete() || !tpl.About.Complete() || len(tpl.Search) == 0 {
			t.Errorf("%s needs a name and a sentence in both languages, and words to search for", tpl.ID)
		}
	}
}

func TestDrawingsStandInTheirFilesAsTheProgramWritesThem(t *testing.T) {
	for _, tpl := range load(t) {
		data, err := fs.ReadFile(assets.FS, "templates/"+tpl.ID+".lintel")
		if err != nil {
			t.Fatal(err)
		}
		d := drawing(t, tpl)
		if string(codec.Marshal(d)) != string(data) {
			t.Errorf("%s is not in canonical form; run lintel-cli fmt", tpl.ID)
		}
		if d.Meta().Title == "" {
			t.Errorf("%s has no title", tpl.ID)
		}
	}
}

func TestNothingIsToBeSaidAgainstADrawing(t *testing.T) {
	docs, err := lint.LoadDocs(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	engine := lint.NewEngine(loadCatalog(t), docs, rules.All())
	for _, tpl := range load(t) {
		d := drawing(t, tpl)
		result := engine.Check(d)
		for _, f := range result.Findings {
			t.Errorf("%s: %s %s: %s", tpl.ID, f.Severity, f.Rule, f.Message.EN)
		}
		for _, n := range d.Nodes() {
			if len(n.Waivers) > 0 {
				t.Errorf("%s: %s is excused from a rule", tpl.ID, n.ID)
			}
		}
	}
}

func TestTemplatesAreFoundByWhatAPersonTypes(t *testing.T) {
	list := load(t)
	for query, want := range map[string]string{
		"fan-out":    "fan-out",
		"팬아웃":        "fan-out",
		"ㅍㅇㅇ":        "fan-out",
		"aurora":     "lambda-aurora",
		"kubernetes": "eks-workload",
		"쿠버네":        "eks-workload",
		"oac":        "static-site",
		"step fun":   "order-workflow",
	} {
		found := list.Find(query, catalog.EN)
		if len(found) == 0 || found[0].ID != want {
			t.Errorf("%q finds %v, want %s first", query, ids(found), want)
		}
	}
	if got := list.Find("", catalog.KO); !slices.Equal(ids(got), ids(list)) {
		t.Errorf("nothing typed finds %v", ids(got))
	}
	if got := list.Find("quantum", catalog.EN); len(got) > 0 {
		t.Errorf("what no template is about finds %v", ids(got))
	}
}
