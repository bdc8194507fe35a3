package catalog_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"lintel/model/catalog"
)

const (
	twoCategories = `
- {id: compute, name: {en: Compute, ko: 컴퓨팅}, color: compute, kinds: [fn]}
- {id: database, name: {en: Database, ko: 데이터베이스}, color: database, kinds: [db, plain]}
`
	twoArrows = `
- {kind: connect, name: {en: connect, ko: 연결}, family: data, network: true}
- {kind: read, name: {en: read, ko: 읽기}, family: data, network: true}
`
	twoShares = `
placed:
  properties:
    - {key: zone, type: string}
caller:
  connections:
    - {to: [plain], kinds: [read]}
`
	oneRange = `
ranges:
  - {of: db, property: tls, when: {engine: mysql}}
`
	fn = `
kind: fn
category: compute
properties:
  - {key: memoryMb, type: int, min: 128, max: 1024, default: 128}
  - {key: public, type: bool}
connections:
  - {to: [db], kinds: [connect, read]}
never:
  - {to: [plain], use: [db], why: {en: No., ko: 아니요.}}
`
	db = `
kind: db
category: database
properties:
  - {key: engine, type: enum, values: [mysql, postgres]}
  - {key: tls, type: bool, default: false}
listens:
  - {when: {engine: mysql, tls: true}, via: MySQL, port: 3307}
  - {when: {engine: mysql}, via: MySQL, port: 3306}
  - {when: {engine: postgres}, via: PostgreSQL, port: 5432}
variants:
  - {id: my, name: {en: My, ko: 마이}, set: {engine: mysql}}
`
	plain = `
kind: plain
category: database
listens:
  - {via: MongoDB, port: 27017}
`
)

func files() fstest.MapFS {
	return fstest.MapFS{
		"catalog/categories.yaml":     {Data: []byte(twoCategories)},
		"catalog/edge-kinds.yaml":     {Data: []byte(twoArrows)},
		"catalog/shared.yaml":         {Data: []byte(twoShares)},
		"catalog/actions.yaml":        {Data: []byte("policies: [db]\n")},
		"catalog/lifecycle.yaml":      {Data: []byte("- kinds: [db]\n")},
		"catalog/usual.yaml":          {Data: []byte("any: [db]\n")},
		"catalog/words.yaml":          {Data: []byte("any: {}\n")},
		"catalog/limits.yaml":         {Data: []byte(oneRange)},
		"catalog/compute/fn.yaml":     {Data: []byte(fn)},
		"catalog/database/db.yaml":    {Data: []byte(db)},
		"catalog/database/plain.yaml": {Data: []byte(plain)},
	}
}

func small(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(files())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLoadingNamesTheFileAndWhatIsWrongInIt(t *testing.T) {
	cases := map[string]struct {
		file, text string
		want       []string
	}{
		"a field that does not exist":        {"catalog/compute/fn.yaml", "kind: fn\ncolour: red\n", []string{"fn.yaml", "colour"}},
		"a kind that is not the file's name": {"catalog/compute/fn.yaml", "kind: function\n", []string{"fn.yaml", "function"}},
		"a kind that is there already":       {"catalog/compute/db.yaml", "kind: db\n", []string{"db.yaml", "twice"}},
		"a property that is there already": {"catalog/compute/fn.yaml",
			"kind: fn\nproperties: [{key: a, type: int}, {key: a, type: int}]\n", []string{"fn.yaml", `"a"`, "twice"}},
		"a default of the wrong type": {"catalog/compute/fn.yaml",
			"kind: fn\nproperties: [{key: a, type: int, default: much}]\n", []string{"fn.yaml", "whole number", "much"}},
		"a default that is no choice": {"catalog/compute/fn.yaml",
			"kind: fn\nproperties: [{key: a, type: enum, values: [x, y], default: z}]\n", []string{"fn.yaml", "[x y]", "z"}},
		"a default that is an object": {"catalog/compute/fn.yaml",
			"kind: fn\nproperties: [{key: a, type: string, default: {b: c}}]\n", []string{"fn.yaml", `"a"`}},
		"a variant that sets no property": {"catalog/compute/fn.yaml",
			"kind: fn\nvariants: [{id: v, set: {speed: 1}}]\n", []string{"fn.yaml", `"v"`, "speed"}},
		"a listener for no property": {"catalog/compute/fn.yaml",
			"kind: fn\nlistens: [{when: {speed: 1}, port: 22}]\n", []string{"fn.yaml", "22", "speed"}},
		"a share that nobody describes": {"catalog/compute/fn.yaml",
			"kind: fn\nshares: [luck]\n", []string{"fn.yaml", "luck"}},
		"a property that a share has too": {"catalog/compute/fn.yaml",
			"kind: fn\nshares: [placed]\nproperties: [{key: zone, type: int}]\n", []string{"fn.yaml", `"zone"`, "twice"}},
		"an arrow with a broken default": {"catalog/edge-kinds.yaml",
			"- {kind: read, properties: [{key: port, type: int, default: x}]}\n", []string{"edge-kinds.yaml", "read", "port"}},
		"actions of an unknown kind":     {"catalog/actions.yaml", "arrows: [{edges: [read], to: [cloud]}]\n", []string{"actions.yaml", "cloud"}},
		"actions of an unknown arrow":    {"catalog/actions.yaml", "arrows: [{edges: [fly], to: [db]}]\n", []string{"actions.yaml", "fly"}},
		"an action that nothing needs":   {"catalog/actions.yaml", "unscoped: [moon:Walk]\n", []string{"actions.yaml", "moon:Walk"}},
		"a role that no property names":  {"catalog/actions.yaml", "roles: {db: crown}\n", []string{"actions.yaml", "crown"}},
		"a word for no value":            {"catalog/words.yaml", "any: {sideways: 옆}", []string{"words.yaml", "sideways"}},
		"a word for another property":    {"catalog/words.yaml", "of: {account: {below: 아래}}", []string{"words.yaml", "account", "below"}},
		"what follows an unknown kind":   {"catalog/usual.yaml", "after: {cloud: [db]}\n", []string{"usual.yaml", "cloud"}},
		"the end of an unknown kind":     {"catalog/lifecycle.yaml", "- kinds: [cloud]\n", []string{"lifecycle.yaml", "cloud"}},
		"the end of an unknown property": {"catalog/lifecycle.yaml", "- {kinds: [db], key: hat, values: [red]}\n", []string{"lifecycle.yaml", "hat"}},
		"broken YAML":                    {"catalog/categories.yaml", "- {id: [\n", []string{"categories.yaml"}},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			fsys := files()
			fsys[tc.file] = &fstest.MapFile{Data: []byte(tc.text)}
			_, err := catalog.Load(fsys)
			if err == nil {
				t.Fatal("is loaded without an error")
			}
			for _, part := range tc.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("the error does not say %q: %v", part, err)
				}
			}
		})
	}
}

func TestOpeningReadsAServiceWhenItIsAskedFor(t *testing.T) {
	fsys := files()
	fsys["catalog/compute/fn.yaml"] = &fstest.MapFile{Data: []byte("kind: fn\ncolour: red\n")}
	c, err := catalog.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := c.Service("db"); !ok || s.Kind != "db" || c.Err() != nil {
		t.Errorf("db is %+v, %t, with the error %v", s, ok, c.Err())
	}
	if s, ok := c.Service("fn"); ok {
		t.Errorf("the broken file gave %+v", s)
	}
	if err := c.Err(); err == nil || !strings.Contains(err.Error(), "fn.yaml") || !strings.Contains(err.Error(), "colour") {
		t.Errorf("the error of the broken file is %v", err)
	}
}

func TestAServiceHasWhatItSharesWithOthers(t *testing.T) {
	fsys := files()
	fsys["catalog/compute/car.yaml"] = &fstest.MapFile{Data: []byte(`
kind: car
shares: [placed, caller]
properties: [{key: seats, type: int}]
connections: [{to: [plain], kinds: [connect]}]
`)}
	c, err := catalog.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	car, _ := c.Service("car")
	if car.Properties[0].Key != "seats" || car.Properties[1].Key != "zone" {
		t.Errorf("its properties begin with %q and %q", car.Properties[0].Key, car.Properties[1].Key)
	}
	ways := c.Between("car", "plain")
	if len(ways) != 2 || ways[0].Kinds[0] != "read" || ways[1].Kinds[0] != "connect" {
		t.Errorf("its ways to plain are %+v", ways)
	}
}

func TestLoadingNeedsCategoriesArrowsAndShares(t *testing.T) {
	for _, file := range []string{
		"catalog/categories.yaml", "catalog/edge-kinds.yaml", "catalog/shared.yaml", "catalog/actions.yaml",
		"catalog/lifecycle.yaml", "catalog/limits.yaml", "catalog/usual.yaml", "catalog/words.yaml",
	} {
		fsys := files()
		delete(fsys, file)
		if _, err := catalog.Load(fsys); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("without %s: %v", file, err)
		}
	}
}

func TestAnUnsetPropertyHasTheDefaultOfAWSOrIsUnknown(t *testing.T) {
	c := small(t)
	memory, public := catalog.Int("memoryMb"), catalog.Bool("public")
	if n, known := c.Number("fn", nil, memory); n != 128 || !known {
		t.Errorf("memory is %d, known %t", n, known)
	}
	if n, known := c.Number("fn", catalog.Props{"memoryMb": catalog.NumberOf(512)}, memory); n != 512 || !known {
		t.Errorf("memory that is set is %d, known %t", n, known)
	}
	if _, known := c.Bool("fn", nil, public); known {
		t.Error("public is known without anybody having said it")
	}
	if _, known := c.Number("of-the-future", nil, memory); known {
		t.Error("a kind that nobody described has memory")
	}
}

func TestBetweenAndBridgeSayWhatMayBeDrawn(t *testing.T) {
	c := small(t)
	if ways := c.Between("fn", "db"); len(ways) != 1 || ways[0].Kinds[0] != "connect" {
		t.Errorf("from function to database: %+v", ways)
	}
	if ways := c.Between("db", "fn"); len(ways) != 0 {
		t.Errorf("from database to function: %+v", ways)
	}
	if !c.Allows("fn", "connect", "db") || c.Allows("fn", "publish", "db") || c.Allows("db", "connect", "fn") {
		t.Error("an arrow has both a kind and a direction")
	}
	if n, ok := c.Bridge("fn", "plain"); !ok || n.Use[0] != "db" {
		t.Errorf("bridge %+v, %t", n, ok)
	}
	if _, ok := c.Bridge("fn", "db"); ok {
		t.Error("a pair that connects has a bridge")
	}
}

func TestAServiceListensWhereItsPropertiesSay(t *testing.T) {
	engine := func(s string) catalog.Props { return catalog.Props{"engine": catalog.StringOf(s)} }
	withTLS := engine("mysql")
	withTLS["tls"] = catalog.BoolOf(true)
	cases := map[string]struct {
		kind  catalog.Kind
		props catalog.Props
		port  int
	}{
		"nobody has chosen the engine":      {"db", nil, 0},
		"the first engine":                  {"db", engine("mysql"), 3306},
		"the other engine":                  {"db", engine("postgres"), 5432},
		"a second property changes it":      {"db", withTLS, 3307},
		"always the same port":              {"plain", nil, 27017},
		"a kind that listens to nobody":     {"fn", nil, 0},
		"an engine that nobody knows (yet)": {"db", engine("nosql"), 0},
	}
	c := small(t)
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			s, _ := c.Service(tc.kind)
			l, ok := s.ListensOn(tc.props)
			if l.Port != tc.port || ok != (tc.port != 0) {
				t.Errorf("listens on %+v, %t; want port %d", l, ok, tc.port)
			}
		})
	}
}

func TestAVariantIsKnownByWhatItSets(t *testing.T) {
	s, _ := small(t).Service("db")
	props := catalog.Props{"engine": catalog.StringOf("mysql"), "tls": catalog.BoolOf(true)}
	if v, ok := s.VariantOf(props); !ok || v.ID != "my" {
		t.Errorf("variant %+v, %t", v, ok)
	}
	props["engine"] = catalog.StringOf("postgres")
	if v, ok := s.VariantOf(props); ok {
		t.Errorf("postgres is taken for %q", v.ID)
	}
}
