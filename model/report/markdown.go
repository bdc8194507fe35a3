package report

import (
	"fmt"
	"io"
	"strings"

	"lintel/model/catalog"
	"lintel/model/lint"
)

// markdownWords are what the report says itself.
var markdownWords = struct {
	title, nothing, severity, where, what, fix, waived, known, unreadable, picture catalog.Text
	counts                                                                         catalog.Text
}{
	title:      catalog.Text{EN: "Architecture check", KO: "아키텍처 검사"},
	nothing:    catalog.Text{EN: "No problems.", KO: "문제가 없습니다."},
	severity:   catalog.Text{EN: "Severity", KO: "심각도"},
	where:      catalog.Text{EN: "Where", KO: "위치"},
	what:       catalog.Text{EN: "What", KO: "내용"},
	fix:        catalog.Text{EN: "Fix", KO: "수정"},
	waived:     catalog.Text{EN: "Accepted", KO: "예외 처리"},
	known:      catalog.Text{EN: "%d more stand in the baseline.", KO: "기준선에 있는 문제가 %d개 더 있습니다."},
	unreadable: catalog.Text{EN: "cannot be read", KO: "읽을 수 없습니다"},
	picture:    catalog.Text{EN: "drawing with the findings", KO: "문제를 표시한 그림"},
	counts:     catalog.Text{EN: "Errors: %d, warnings: %d, advice: %d, files: %d.", KO: "오류 %d개, 경고 %d개, 조언 %d개, 파일 %d개."},
}

// WriteMarkdown writes a page for people: a table for each file and, where there
// is one, its picture.
func (r *Report) WriteMarkdown(w io.Writer) error {
	var b strings.Builder
	s := r.Summary()
	fmt.Fprintf(&b, "# %s\n\n", markdownWords.title.In(r.Lang))
	fmt.Fprintf(&b, markdownWords.counts.In(r.Lang)+"\n", s.Errors, s.Warnings, s.Advice, s.Files)
	for _, f := range r.Files {
		r.markdownFile(&b, f)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *Report) markdownFile(b *strings.Builder, f File) {
	fmt.Fprintf(b, "\n## %s\n\n", markdown(f.Name))
	if f.Err != nil {
		fmt.Fprintf(b, "%s: %s\n", markdownWords.unreadable.In(r.Lang), markdown(f.Err.Error()))
		return
	}
	if f.Picture != "" {
		fmt.Fprintf(b, "![%s](<%s>)\n\n", markdownWords.picture.In(r.Lang), f.Picture)
	}
	var counting, accepted []Finding
	known := 0
	for _, found := range f.Findings {
		switch {
		case !found.Active():
			accepted = append(accepted, found)
		case found.Known:
			known++
		default:
			counting = append(counting, found)
		}
	}
	if len(counting) == 0 {
		fmt.Fprintf(b, "%s\n", markdownWords.nothing.In(r.Lang))
	} else {
		r.markdownTable(b, f, counting)
	}
	if known > 0 {
		fmt.Fprintf(b, "\n"+markdownWords.known.In(r.Lang)+"\n", known)
	}
	if len(accepted) > 0 {
		fmt.Fprintf(b, "\n### %s\n\n", markdownWords.waived.In(r.Lang))
		for _, found := range accepted {
			fmt.Fprintf(b, "- %s, %s: %s\n", r.ruleLink(found.Rule), markdown(f.call(found.Subject()).In(r.Lang)), markdown(found.Waiver.Reason))
		}
	}
}

func (r *Report) markdownTable(b *strings.Builder, f File, list []Finding) {
	fmt.Fprintf(b, "| %s | %s | %s | %s |\n|---|---|---|---|\n", markdownWords.severity.In(r.Lang),
		markdownWords.where.In(r.Lang), markdownWords.what.In(r.Lang), markdownWords.fix.In(r.Lang))
	for _, found := range list {
		where := markdown(f.call(found.Subject()).In(r.Lang))
		if name, line := f.Place(found.Subject()); name != f.Name {
			where += markdown(fmt.Sprintf(" (%s:%d)", name, line))
		} else if line > 0 {
			where += fmt.Sprintf(" (%d)", line)
		}
		fix := ""
		if len(found.Fixes) > 0 {
			fix = markdown(found.Fixes[0].Title.In(r.Lang))
		}
		fmt.Fprintf(b, "| %s | %s | %s<br>%s | %s |\n", found.Severity, where,
			markdown(found.Message.In(r.Lang)), r.ruleLink(found.Rule), fix)
	}
}

// ruleLink is the id of a rule, which leads to the AWS page that it comes from.
func (r *Report) ruleLink(id lint.RuleID) string {
	doc, _ := r.Docs.Doc(id)
	for _, s := range doc.Sources {
		if s.URL != "" {
			return fmt.Sprintf("[%s](%s)", id, s.URL)
		}
	}
	return string(id)
}

// markdownSpecial are the characters that mean something in a line or a cell.
var markdownSpecial = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"|", `\|`, "#", `\#`, "!", `\!`, "~", `\~`, "\n", " ", "\r", " ",
)

// markdown is text that stays text on the page.
func markdown(text string) string { return markdownSpecial.Replace(visible(text)) }
