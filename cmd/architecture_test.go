package cmd_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module = "lintel/"
	root   = ".."

	fyne     = "fyne.io/fyne/v2"
	fyneApp  = "fyne.io/fyne/v2/app" // needs cgo, a display and a window system
	graphviz = "github.com/goccy/go-graphviz"
	wazero   = "github.com/tetratelabs/wazero"
	yaml     = "go.yaml.in/yaml/v3"
	cobra    = "github.com/spf13/cobra"
	rapid    = "pgregory.net/rapid"
	gonum    = "gonum.org/v1/gonum"
	schemas  = "github.com/santhosh-tekuri/jsonschema/v6"
)

// arrows says for every room what its code may import. A row also holds for
// the folders below it that have no row of their own: they are one room, whose
// folders may import each other. "model/..." means model and all below it. The
// standard library and golang.org/x are open to all.
var arrows = map[string][]string{
	"assets": {},

	"model/geom": {},
	"model/lock": {},
	// Work that was not saved.
	"model/journal": {"model/lock", "model/codec", "model/diagram"},
	// Only tests edit at random.
	"model/command/commandtest": {"model/command", "model/diagram", "model/catalog", "model/geom"},
	// Pictures of services.
	"model/icon": {"model/geom"},
	// AWS's own icons: which are wanted is a fact of the catalogue.
	"model/icon/official": {"model/icon", "model/icon/drawing", "model/catalog", "model/file"},
	"model/typeface":      {"model/geom"},
	"model/search":        {},
	"model/legible":       {},
	"model/catalog":       {"model/search", yaml},
	"model/diagram":       {"model/catalog", "model/geom"},
	"model/command":       {"model/diagram", "model/catalog", "model/geom"},
	"model/room":          {"model/command", "model/diagram", "model/catalog", "model/geom"},
	"model/facts":         {"model/diagram", "model/catalog"},
	"model/lint":          {"model/facts", "model/command", "model/diagram", "model/catalog", yaml},
	// Only tests draw samples, some of them at random.
	"model/diagram/sample": {"model/diagram", "model/diagram/sketch", "model/catalog", "model/geom", rapid},
	// Rules judge; they see neither how things look nor where they stand.
	"model/lint/rules": {"model/lint", "model/facts", "model/room", "model/command", "model/diagram", "model/catalog"},
	"model/proof":      {"model/lint", "model/facts", "model/diagram", "model/catalog", yaml},
	"model/prospect":   {"model/lint", "model/diagram", "model/catalog"},
	"model/project":    {"model/lint", "model/catalog", yaml},
	"model/template":   {"model/codec", "model/command", "model/search", "model/diagram", "model/catalog", "model/geom", yaml},
	"model/handbook":   {"model/lint", "model/codec", "model/diagram", "model/catalog", yaml},
	"model/changelog":  {"model/lint", "model/diagram", "model/catalog"},
	"model/annotate":   {"model/lint", "model/scene", "model/diagram", "model/geom"},
	"model/appendix":   {"model/annotate", "model/lint", "model/scene", "model/typeface", "model/diagram", "model/catalog", "model/geom"},
	"model/report":     {"model/lint", "model/codec", "model/file", "model/diagram", "model/catalog"},
	"model/route":      {"model/geom"},
	"model/scene":      {"model/diagram", "model/catalog", "model/route", "model/typeface", "model/geom"},
	// Painters cannot even see a Diagram; the others describe one in words.
	"model/render":            {"model/scene", "model/icon", "model/typeface", "model/geom"},
	"model/render/drawio":     {"model/scene", "model/legible", "model/diagram", "model/catalog", "model/geom"},
	"model/render/mermaid":    {"model/scene", "model/legible", "model/diagram", "model/catalog"},
	"model/render/dot":        {"model/scene", "model/legible", "model/typeface", "model/diagram", "model/catalog", "model/geom"},
	"model/layout":            {"model/geom"},
	"model/layout/layouttest": {"model/layout", "model/geom", rapid},
	"model/arrange":           {"model/layout", "model/facts", "model/room", "model/scene", "model/command", "model/diagram", "model/catalog", "model/geom"},
	"model/align":             {"model/geom"},
	"model/file":              {},
	"model/cloudformation":    {"model/catalog", yaml},
	"model/stack":             {"model/cloudformation", "model/cloudformation/...", "model/diagram", "model/catalog", "model/geom", yaml},
	"model/export":            {"model/render/...", "model/report", "model/geom", "model/codec", "model/file", "model/scene", "model/icon", "model/typeface", "model/diagram", "model/catalog"},
	"model/dotfile":           {"model/render/dot", "model/codec", "model/file", "model/diagram", "model/catalog", "model/geom", gonum},
	"model/document":          {"model/stack", "model/cloudformation", "model/catalog", "model/render/png", "model/render/svg", "model/render/pdf", "model/dotfile", "model/codec", "model/file", "model/diagram"},
	"model/reimport":          {"model/room", "model/command", "model/diagram", "model/catalog", "model/geom"},
	"model/codec":             {"model/file", "model/command", "model/diagram", "model/catalog", "model/geom"},

	"ui/motion":            {},
	"ui/editor":            {"ui/motion", "model/..."},
	"ui/editor/editortest": {"ui/editor", "ui/motion", "model/..."},
	"ui/tool":              {"ui/editor", "model/..."},
	"ui/locale":            {"model/catalog", yaml},
	"ui/settings":          {"model/file", "model/catalog"},
	"ui/files/folder":      {},
	"ui/clipboard":         {},
	"ui/desktop":           {},
	"ui/action":            {"ui/editor", "ui/tool", "ui/locale", "model/..."},
	// Whatever else is in ui is made of widgets.
	"ui": {"ui/motion", "ui/editor", "ui/tool", "ui/action", "ui/locale", "ui/settings", "ui/clipboard", "ui/files/folder", "model/...", fyne},

	// Tools of the Makefile.
	"cmd/internal/licences": {},
	"cmd/internal/memory":   {},
	"cmd/internal/mutate":   {},
	// Why the window died.
	"cmd/internal/crash": {"model/lock", "model/file"},
	// The only program that needs a screen, and the only one that links cgo.
	"cmd/internal/release": {},
	"cmd/lintel":           {"cmd/internal/release", "cmd/internal/crash", "cmd/internal/memory", "ui/...", "model/...", "assets", fyne, fyneApp},
	"cmd/lintel-cli":       {"cmd/internal/release", "model/...", "assets", cobra},
	// The only program that links Graphviz, so that only it can be killed by it.
	"cmd/lintel-graphviz": {"model/layout/graphviz", "model/geom", graphviz, wazero},
	"cmd":                 {},
}

// testsMayAlso is what tests may look at besides, by the folder at the top: the
// shipped data and the rest of the model, which never need a screen.
var testsMayAlso = map[string][]string{
	"model": {"assets", "model/...", rapid, schemas},
	"ui":    {"assets", "model/...", "ui/editor/editortest", "ui/tool", rapid},
	"cmd":   {"assets", "model/...", rapid, yaml},
}

func TestImportsFollowTheArrowsBetweenRooms(t *testing.T) {
	rooms := slices.Collect(maps.Keys(arrows))
	used := map[string]bool{}
	for _, file := range goFiles(t) {
		folder := path.Dir(file)
		room, known := longest(folder, rooms)
		if !known {
			t.Errorf("%s: %s is a new room: say in the table what it may import", file, folder)
			continue
		}
		used[room] = true
		allowed := arrows[room]
		if strings.HasSuffix(file, "_test.go") {
			top, _, _ := strings.Cut(folder, "/")
			allowed = slices.Concat(allowed, testsMayAlso[top])
		}
		for _, imported := range imports(t, file) {
			home, _ := longest(imported, rooms)
			if home != room && !permits(allowed, imported) {
				t.Errorf("%s imports %s, but %s may only import %q", file, imported, room, allowed)
			}
		}
	}
	for room := range arrows {
		if !used[room] {
			t.Errorf("the table has a row for %s, where there is no Go file", room)
		}
	}
}

// Nothing is sent anywhere and nothing is fetched: what could do it is not even
// imported. What the toolkit links, the journeys watch in the running window.
func TestNothingReachesForTheNetwork(t *testing.T) {
	harmless := []string{"net/netip", "net/url"} // they only read and write addresses
	for _, file := range goFiles(t) {
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			for _, banned := range []string{"net", "crypto/tls", "golang.org/x/net", "golang.org/x/crypto/ssh"} {
				if (imported == banned || strings.HasPrefix(imported, banned+"/")) && !slices.Contains(harmless, imported) {
					t.Errorf("%s imports %s", file, imported)
				}
			}
		}
	}
}

// goFiles lists every Go file of the project, with slashes and from its root.
func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, top := range []string{"assets", "cmd", "model", "ui"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" {
				return err
			}
			rel, err := filepath.Rel(root, name)
			files = append(files, filepath.ToSlash(rel))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// imports lists what a file imports besides the standard library and
// golang.org/x, whatever its build tags; our own packages without the module.
func imports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		host, _, _ := strings.Cut(imported, "/")
		if own, ok := strings.CutPrefix(imported, module); ok {
			found = append(found, own)
		} else if strings.Contains(host, ".") && !strings.HasPrefix(imported, "golang.org/x/") {
			found = append(found, outside(imported))
		}
	}
	return found
}

// outside shortens the path of a foreign package to the module the table names.
func outside(imported string) string {
	if name, ok := longest(imported, []string{fyne, fyneApp, graphviz, wazero, yaml, gonum, cobra, rapid, schemas}); ok {
		return name
	}
	return imported
}

// longest finds the longest of the names that is folder or a folder above it.
func longest(folder string, names []string) (string, bool) {
	best := ""
	for _, name := range names {
		if (folder == name || strings.HasPrefix(folder, name+"/")) && len(name) > len(best) {
			best = name
		}
	}
	return best, best != ""
}

func permits(allowed []string, imported string) bool {
	return slices.ContainsFunc(allowed, func(pattern string) bool {
		tree, all := strings.CutSuffix(pattern, "/...")
		return imported == tree || all && strings.HasPrefix(imported, tree+"/")
	})
}
