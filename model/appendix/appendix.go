package appendix

import (
	"fmt"

	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/scene"
)

// Content is what the pages tell.
type Content struct {
	Title    string // of the diagram; may be empty
	Lang     catalog.Lang
	Findings []lint.Finding
	// Called is how the texts call an element.
	Called func(diagram.ID) catalog.Text
	// Legend is that of the arrows; one of no size is left out.
	Legend scene.Legend
}

var words = struct {
	title, counts, waived, nothing, fix, accepted, arrows, marks, page catalog.Text
	marked                                                             map[scene.MarkKind]catalog.Text
}{
	title:    catalog.Text{EN: "What was found", KO: "검사 결과"},
	counts:   catalog.Text{EN: "Errors: %d, warnings: %d, advice: %d", KO: "오류 %d개, 경고 %d개, 조언 %d개"},
	waived:   catalog.Text{EN: ", accepted: %d", KO: ", 예외 처리 %d개"},
	nothing:  catalog.Text{EN: "No problems.", KO: "문제가 없습니다."},
	fix:      catalog.Text{EN: "Fix: %s", KO: "수정: %s"},
	accepted: catalog.Text{EN: "Accepted: %s", KO: "예외 처리: %s"},
	arrows:   catalog.Text{EN: "Arrows", KO: "화살표"},
	marks:    catalog.Text{EN: "Marks", KO: "표시"},
	page:     catalog.Text{EN: "Page %d of %d", KO: "%[2]d쪽 중 %[1]d쪽"},
	marked: map[scene.MarkKind]catalog.Text{
		scene.ErrorMark:   {EN: "Error: AWS rejects it, or it cannot work", KO: "오류: AWS에서 거부하거나 동작할 수 없음"},
		scene.WarningMark: {EN: "Warning: works, and is likely to cause trouble", KO: "경고: 동작하지만 문제가 생기기 쉬움"},
		scene.AdviceMark:  {EN: "Advice: could be done better", KO: "조언: 더 나은 방법이 있음"},
		scene.WaivedMark:  {EN: "Accepted by a person", KO: "사람이 예외로 처리함"},
	},
}

func (c Content) t(text catalog.Text) string { return text.In(c.Lang) }

// summary is the line that counts what was found.
func (c Content) summary() string {
	if len(c.Findings) == 0 {
		return c.t(words.nothing)
	}
	n := lint.Count(c.Findings)
	line := fmt.Sprintf(c.t(words.counts), n.Errors, n.Warnings, n.Advice)
	if n.Waived > 0 {
		line += fmt.Sprintf(c.t(words.waived), n.Waived)
	}
	return line
}

// kinds are the marks that occur, the worst first.
func (c Content) kinds() (list []scene.MarkKind) {
	for _, kind := range []scene.MarkKind{scene.ErrorMark, scene.WarningMark, scene.AdviceMark, scene.WaivedMark} {
		for _, f := range c.Findings {
			if annotate.Mark(f) == kind {
				list = append(list, kind)
				break
			}
		}
	}
	return list
}
