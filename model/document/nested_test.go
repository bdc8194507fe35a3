package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/document"
	"lintel/model/stack"
)

func TestANestedTemplateIsReadOnlyInTheFolderOfItsParent(t *testing.T) {
	outer := t.TempDir()
	folder := filepath.Join(outer, "project")
	if err := os.MkdirAll(filepath.Join(folder, "parts"), 0o700); err != nil {
		t.Fatal(err)
	}
	const queue = "Resources:\n  Q: {Type: AWS::SQS::Queue}\n"
	for name, text := range map[string]string{"secret.yaml": queue, "project/parts/part.yaml": queue} {
		if err := os.WriteFile(filepath.Join(outer, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range map[string]string{"link.yaml": "../secret.yaml", "way": "..", "inside.yaml": "parts/part.yaml"} {
		if err := os.Symlink(to, filepath.Join(folder, name)); err != nil {
			t.Skip("this system has no links: ", err)
		}
	}
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	meaning, err := stack.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	for location, read := range map[string]bool{
		"parts/part.yaml":             true,
		"parts/../parts/part.yaml":    true,
		"inside.yaml":                 true,
		"../secret.yaml":              false,
		"parts/../../secret.yaml":     false,
		"link.yaml":                   false,
		"way/secret.yaml":             false,
		"../project/parts/part.yaml":  true,
		"parts":                       false,
		outer + "/secret.yaml":        false,
		"file://" + outer + "/secret": false,
	} {
		t.Run(location, func(t *testing.T) {
			path := filepath.Join(folder, "t.yaml")
			text := "Resources:\n  Net: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: '" + location + "'}}\n"
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			f, result, err := document.Templates{Catalog: cat, Meaning: meaning}.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if f.Has("Net.Q") != read {
				t.Errorf("read: %v", f.Has("Net.Q"))
			}
			if told := len(result.Notes) > 0 && strings.Contains(result.Notes[0].Text.EN, "is drawn as one"); told == read {
				t.Errorf("notes %v", result.Notes)
			}
		})
	}
}
