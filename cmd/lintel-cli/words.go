package main

import (
	"fmt"

	"lintel/model/catalog"
)

// counted is a number of things in words; %d stands for the number.
type counted struct {
	one, many string
	ko        string
}

func (c counted) count(lang catalog.Lang, n int) string {
	switch {
	case lang == catalog.KO:
		return fmt.Sprintf(c.ko, n)
	case n == 1:
		return fmt.Sprintf(c.one, n)
	}
	return fmt.Sprintf(c.many, n)
}

// words are what the command line says itself in its results.
var words = struct {
	errors, warnings, advice, waived, known, files counted
	nothing, fix, fixable                          catalog.Text
	why, how, sources, notes                       catalog.Text
	works, cannotTell, blocked                     catalog.Text
	note, fresh, changed, gone                     catalog.Text
}{
	errors:   counted{"%d error", "%d errors", "오류 %d개"},
	warnings: counted{"%d warning", "%d warnings", "경고 %d개"},
	advice:   counted{"%d piece of advice", "%d pieces of advice", "조언 %d개"},
	waived:   counted{"%d waived", "%d waived", "예외 처리 %d개"},
	known:    counted{"%d in the baseline", "%d in the baseline", "기준선에 있는 문제 %d개"},
	files:    counted{"%d file", "%d files", "파일 %d개"},
	nothing:  catalog.Text{EN: "No problems", KO: "문제 없음"},
	fix:      catalog.Text{EN: "fix", KO: "수정"},
	fixable:  catalog.Text{EN: "%d can be fixed with lintel-cli fix", KO: "lintel-cli fix로 고칠 수 있는 문제 %d개"},
	why:      catalog.Text{EN: "Why", KO: "이유"},
	how:      catalog.Text{EN: "How to fix it", KO: "해결 방법"},
	sources:  catalog.Text{EN: "Sources", KO: "출처"},
	notes:    catalog.Text{EN: "From the study notes", KO: "학습 노트"},

	note:    catalog.Text{EN: "note", KO: "참고"},
	fresh:   catalog.Text{EN: "new", KO: "추가"},
	changed: catalog.Text{EN: "changed", KO: "변경"},
	gone:    catalog.Text{EN: "gone", KO: "삭제"},

	works:      catalog.Text{EN: "works", KO: "동작합니다"},
	cannotTell: catalog.Text{EN: "cannot tell", KO: "판단할 수 없습니다"},
	blocked:    catalog.Text{EN: "cannot work, blocked at step %d of %d", KO: "동작하지 않습니다(%[2]d단계 중 %[1]d단계에서 막힘)"},
}
