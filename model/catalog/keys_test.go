package catalog_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lintel/model/catalog"
)

// A key is declared where it is used, so a misspelt one would be a property
// that is never set. This reads the source of the whole program.
func TestEveryKeyInTheProgramIsAPropertyOfThatType(t *testing.T) {
	typesOf := declaredTypes(shipped(t))
	used := 0
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		for _, k := range keysIn(t, file) {
			used++
			if !slices.Contains(typesOf[k.name], k.propertyType) {
				t.Errorf("%s: no kind has a property %q of type %s, only of %v", file, k.name, k.propertyType, typesOf[k.name])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if used == 0 {
		t.Error("found no key in the whole program")
	}
}

func declaredTypes(c *catalog.Catalog) map[string][]catalog.PropertyType {
	types := map[string][]catalog.PropertyType{}
	collect := func(props []catalog.Property) {
		for _, p := range props {
			types[p.Key] = append(types[p.Key], p.Type)
		}
	}
	for _, k := range c.Kinds() {
		s, _ := c.Service(k)
		collect(s.Properties)
	}
	for _, k := range c.EdgeKinds() {
		e, _ := c.Edge(k)
		collect(e.Properties)
	}
	return types
}

type usedKey struct {
	name         string
	propertyType catalog.PropertyType
}

// keysIn finds the calls like catalog.Int("memoryMb") in a file.
func keysIn(t *testing.T, file string) []usedKey {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(source), "lintel/model/catalog") {
		return nil
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	constructors := map[string]catalog.PropertyType{
		"Int": catalog.IntType, "Number": catalog.NumberType, "Bool": catalog.BoolType,
		"Enum": catalog.EnumType, "String": catalog.StringType, "List": catalog.ListType,
	}
	var keys []usedKey
	ast.Inspect(parsed, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 {
			return true
		}
		fun, isSelector := call.Fun.(*ast.SelectorExpr)
		arg, isLiteral := call.Args[0].(*ast.BasicLit)
		if !isSelector || !isLiteral {
			return true
		}
		if from, ok := fun.X.(*ast.Ident); ok && from.Name == "catalog" && constructors[fun.Sel.Name] != "" {
			if name, err := strconv.Unquote(arg.Value); err == nil {
				keys = append(keys, usedKey{name, constructors[fun.Sel.Name]})
			}
		}
		return true
	})
	return keys
}
