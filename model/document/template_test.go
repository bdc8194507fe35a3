package document_test

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/model/document"
)

func TestATemplateIsToldFromOtherFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	for content, want := range map[string]bool{
		"Resources:\n  A: {Type: AWS::SQS::Queue}\n":                  true,
		"AWSTemplateFormatVersion: 2010-09-09\r\nResources :\r\n":     true,
		"{\n\t\"Resources\": {}}":                                     true,
		`{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {}}`: true,
		"a: b\n":                                    false,
		"%PDF-1.7\n/Resources <<>>\x80":             false,
		"<svg>\nResources:\n</svg>":                 false,
		string(files(t)["a.lintel"]):                false,
		"# Resources: there are none\nkey: value\n": false,
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := document.IsTemplate(path); got != want {
			t.Errorf("%q is a template: %v", content, got)
		}
	}
	if document.IsTemplate(filepath.Join(t.TempDir(), "gone.yaml")) {
		t.Error("a file that is not there is a template")
	}
}
