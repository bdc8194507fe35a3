package lint_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"lintel/model/lint"
)

const ruleFile = `
id: SOME-RULE
severity: warning
title: {en: Title, ko: 제목}
messages:
  default: {en: "{node} is wrong", ko: "{node}이(가) 틀렸습니다"}
why: {en: Because, ko: 이유}
how: {en: Like this, ko: 이렇게}
sources:
  - {title: AWS, url: "https://docs.aws.amazon.com/"}
`

func TestLoadDocsReadsEveryFolder(t *testing.T) {
	docs, err := lint.LoadDocs(fstest.MapFS{
		"rules/SOME-RULE/rule.yaml":  {Data: []byte(ruleFile)},
		"rules/SOME-RULE/bad.lintel": {Data: []byte("{}")},
	})
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := docs.Doc("SOME-RULE")
	if len(docs.IDs()) != 1 || doc.Severity != lint.Warning || doc.Messages["default"].KO == "" {
		t.Errorf("read %+v of %v", doc, docs.IDs())
	}
	if err := doc.Complete(); err != nil {
		t.Errorf("a complete doc is said to miss something: %v", err)
	}
}

func TestLoadDocsNamesTheFileAndWhatIsWrong(t *testing.T) {
	cases := map[string]struct{ from, to, want string }{
		"another id":       {"id: SOME-RULE", "id: OTHER", `id is "OTHER", the folder is called "SOME-RULE"`},
		"unknown severity": {"severity: warning", "severity: fatal", `severity "fatal" is not one of`},
		"unknown field":    {"why:", "because:", "because"},
		"no YAML":          {"id:", "\t", "rules/SOME-RULE/rule.yaml: "},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := lint.LoadDocs(fstest.MapFS{
				"rules/SOME-RULE/rule.yaml": {Data: []byte(strings.Replace(ruleFile, c.from, c.to, 1))},
			})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "rules/SOME-RULE/rule.yaml: ") {
				t.Errorf("got %v, want the file and %q", err, c.want)
			}
		})
	}
}

func TestOpenDocsReadsATextWhenItIsAskedFor(t *testing.T) {
	docs, err := lint.OpenDocs(fstest.MapFS{
		"rules/SOME-RULE/rule.yaml": {Data: []byte(ruleFile)},
		"rules/ODD/rule.yaml":       {Data: []byte("id: ODD\nseverity: error\nbecause: {en: x, ko: x}\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := docs.Severity("ODD"); got != lint.Error {
		t.Errorf("the severity of the broken text is %v", got)
	}
	if doc, ok := docs.Doc("SOME-RULE"); !ok || doc.Title.EN != "Title" || docs.Err() != nil {
		t.Errorf("read %+v, %t, with the error %v", doc, ok, docs.Err())
	}
	if _, ok := docs.Doc("ODD"); ok {
		t.Error("the broken text is read")
	}
	if err := docs.Err(); err == nil || !strings.Contains(err.Error(), "rules/ODD/rule.yaml: ") || !strings.Contains(err.Error(), "because") {
		t.Errorf("the error of the broken text is %v", err)
	}
}

func TestCompleteNamesTheMissingTexts(t *testing.T) {
	docs, err := lint.LoadDocs(fstest.MapFS{"rules/SOME-RULE/rule.yaml": {
		Data: []byte(strings.NewReplacer("ko: 제목", `ko: ""`, "sources:", "fixes:\n  move: {en: Move}\nsources:").Replace(ruleFile)),
	}})
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := docs.Doc("SOME-RULE")
	got := doc.Complete()
	for _, want := range []string{"title", "fixes.move"} {
		if got == nil || !strings.Contains(got.Error(), want) {
			t.Errorf("got %v, want %s named", got, want)
		}
	}
}
