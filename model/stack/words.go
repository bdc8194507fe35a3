package stack

import (
	"fmt"
	"strings"

	"lintel/model/catalog"
)

// Text is the word for it in both languages.
func (b Became) Text() catalog.Text {
	return [...]catalog.Text{
		{EN: "note", KO: "메모"}, {EN: "node", KO: "타일"}, {EN: "container", KO: "컨테이너"},
		{EN: "arrow", KO: "화살표"}, {EN: "property", KO: "속성"}, {EN: "absent", KO: "만들지 않음"},
	}[b]
}

// Text is the counts as a sentence part: "5 resources: 2 nodes, 1 arrow, 2 properties".
func (s Summary) Text() catalog.Text {
	var en, ko []string
	for _, part := range []struct {
		n              int
		one, many, kor string
	}{
		{s.Nodes, "node", "nodes", "타일"},
		{s.Containers, "container", "containers", "컨테이너"},
		{s.Arrows, "arrow", "arrows", "화살표"},
		{s.Properties, "property", "properties", "속성"},
		{s.Notes, "note", "notes", "메모"},
		{s.Absent, "not made with these parameters", "not made with these parameters", "이 파라미터로는 만들지 않는 리소스"},
	} {
		if part.n == 0 {
			continue
		}
		en = append(en, fmt.Sprintf("%d %s", part.n, plural(part.n, part.one, part.many)))
		ko = append(ko, fmt.Sprintf("%s %d개", part.kor, part.n))
	}
	text := catalog.Text{
		EN: fmt.Sprintf("%d %s", s.Resources, plural(s.Resources, "resource", "resources")),
		KO: fmt.Sprintf("리소스 %d개", s.Resources),
	}
	if len(en) > 0 {
		text.EN += ": " + strings.Join(en, ", ")
		text.KO += ": " + strings.Join(ko, ", ")
	}
	return text
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
