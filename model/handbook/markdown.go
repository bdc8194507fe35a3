package handbook

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/lint"
)

// words are what the handbook says itself.
var words = struct {
	title, why, how, sources, notes, wrong, right, exception, options, covered, left, fact, index, rule, severity, statement, reason catalog.Text
}{
	title:     catalog.Text{EN: "Lintel: the rules", KO: "Lintel: 규칙"},
	why:       catalog.Text{EN: "Why", KO: "이유"},
	how:       catalog.Text{EN: "How to fix it", KO: "해결 방법"},
	sources:   catalog.Text{EN: "Sources", KO: "출처"},
	notes:     catalog.Text{EN: "From the study notes", KO: "학습 노트"},
	wrong:     catalog.Text{EN: "Wrong", KO: "잘못된 예"},
	right:     catalog.Text{EN: "Right", KO: "올바른 예"},
	exception: catalog.Text{EN: "Not a mistake", KO: "문제가 아닌 경우"},
	options:   catalog.Text{EN: "Options", KO: "옵션"},
	covered:   catalog.Text{EN: "Statements that rules rest on", KO: "규칙으로 만든 내용"},
	left:      catalog.Text{EN: "Statements that are no rule", KO: "규칙으로 만들지 않은 내용"},
	fact:      catalog.Text{EN: "Today", KO: "현재 사실"},
	index:     catalog.Text{EN: "Study notes", KO: "학습 노트"},
	rule:      catalog.Text{EN: "Rule", KO: "규칙"},
	severity:  catalog.Text{EN: "Severity", KO: "심각도"},
	statement: catalog.Text{EN: "Statement", KO: "내용"},
	reason:    catalog.Text{EN: "Why not", KO: "이유"},
}

// concerns are the titles of the chapters.
var concerns = map[lint.Concern]catalog.Text{
	lint.Placement:  {EN: "Placement", KO: "배치"},
	lint.Reach:      {EN: "Reachability", KO: "네트워크 도달"},
	lint.Connect:    {EN: "Integrations", KO: "연동"},
	lint.Permission: {EN: "Permission", KO: "권한"},
	lint.Region:     {EN: "Regions and certificates", KO: "리전과 인증서"},
	lint.Limits:     {EN: "Limits", KO: "한도"},
	lint.Resilience: {EN: "Resilience", KO: "복원력"},
	lint.Data:       {EN: "Data and caching", KO: "데이터와 캐시"},
	lint.Security:   {EN: "Security", KO: "보안"},
	lint.Cost:       {EN: "Cost and performance", KO: "비용과 성능"},
	lint.Operations: {EN: "Operations", KO: "운영"},
	lint.Waivers:    {EN: "Waivers", KO: "예외 처리"},
}

// severities are how pages call the severity of a rule.
var severities = map[lint.Severity]catalog.Text{
	lint.Advice:  {EN: "advice", KO: "조언"},
	lint.Warning: {EN: "warning", KO: "경고"},
	lint.Error:   {EN: "error", KO: "오류"},
}

// ConcernTitle is the title of the chapter of a concern.
func ConcernTitle(c lint.Concern) catalog.Text { return concerns[c] }

// Concerns lists the concerns in the order of the chapters.
func Concerns() []lint.Concern {
	return []lint.Concern{
		lint.Placement, lint.Reach, lint.Connect, lint.Permission, lint.Region, lint.Limits,
		lint.Resilience, lint.Data, lint.Security, lint.Cost, lint.Operations, lint.Waivers,
	}
}

// CaptionOf says what a drawing shows: wrong, right or an exception.
func CaptionOf(d Drawing) catalog.Text {
	switch {
	case d.Bad:
		return words.wrong
	case d.Name == "good":
		return words.right
	}
	return words.exception
}

// WritePage writes the page of a rule. picture is where the picture of a drawing
// is, as the page's reader finds it; an empty name leaves it out.
func WritePage(w io.Writer, p Page, notes []Note, lang catalog.Lang, picture func(drawing string) string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n**%s** · %s · %s\n", escape(p.Doc.Title.In(lang)), p.Doc.ID, severities[p.Doc.Severity].In(lang), concerns[p.Concern].In(lang))
	for _, d := range p.Drawings {
		fmt.Fprintf(&b, "\n## %s: %s\n\n", CaptionOf(d).In(lang), escape(d.Title))
		if file := picture(d.Name); file != "" {
			fmt.Fprintf(&b, "![%s](<%s>)\n", escape(d.Title), file)
		}
		for _, f := range d.Findings {
			fmt.Fprintf(&b, "\n> %s\n", escape(f.Message.In(lang)))
		}
		if d.Bad {
			fmt.Fprintf(&b, "\n## %s\n\n%s\n\n## %s\n\n%s\n", words.why.In(lang), escape(strings.TrimSpace(p.Doc.Why.In(lang))),
				words.how.In(lang), escape(strings.TrimSpace(p.Doc.How.In(lang))))
		}
	}
	writeOptions(&b, p, lang)
	writeSources(&b, p, notes, lang)
	_, err := io.WriteString(w, b.String())
	return err
}

func writeOptions(b *strings.Builder, p Page, lang catalog.Lang) {
	if len(p.Doc.Options) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", words.options.In(lang))
	for _, o := range p.Doc.Options {
		fmt.Fprintf(b, "- `%s` (%s): %s\n", o.Key, o.Default, escape(o.Help.In(lang)))
	}
}

func writeSources(b *strings.Builder, p Page, notes []Note, lang catalog.Lang) {
	fmt.Fprintf(b, "\n## %s\n\n", words.sources.In(lang))
	for _, s := range p.Doc.Sources {
		if s.URL == "" {
			fmt.Fprintf(b, "- %s\n", escape(s.Title))
			continue
		}
		fmt.Fprintf(b, "- [%s](%s)\n", escape(s.Title), s.URL)
	}
	if len(p.Doc.Notes) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", words.notes.In(lang))
	for _, s := range p.Doc.Notes {
		fmt.Fprintf(b, "- %s: “%s”\n", escape(StatementPlace(notes, s).In(lang)), escape(s.Says))
		if s.Fact.Complete() {
			fmt.Fprintf(b, "  %s: %s\n", words.fact.In(lang), escape(s.Fact.In(lang)))
		}
	}
}

// StatementPlace is the note and the topic that a statement stands in.
func StatementPlace(notes []Note, s lint.Statement) catalog.Text {
	i := slices.IndexFunc(notes, func(n Note) bool { return n.ID == s.Note })
	if i < 0 {
		return s.Topic
	}
	title := notes[i].Title
	return catalog.Text{EN: title.EN + ", " + s.Topic.EN, KO: title.KO + ", " + s.Topic.KO}
}

// WriteIndex writes the first page: all rules by concern, and the notes. link is
// the file of a page.
func WriteIndex(w io.Writer, engine *lint.Engine, notes []Note, lang catalog.Lang, link func(page string) string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", words.title.In(lang))
	for _, c := range Concerns() {
		fmt.Fprintf(&b, "\n## %s\n\n| %s | %s | |\n|---|---|---|\n", concerns[c].In(lang), words.rule.In(lang), words.severity.In(lang))
		for _, id := range slices.Sorted(slices.Values(engine.Rules())) {
			if rule, _ := engine.Rule(id); rule.Concern == c {
				doc, _ := engine.Doc(id)
				fmt.Fprintf(&b, "| [%s](%s) | %s | %s |\n", id, link(string(id)), severities[doc.Severity].In(lang), escape(doc.Title.In(lang)))
			}
		}
	}
	fmt.Fprintf(&b, "\n## %s\n\n", words.index.In(lang))
	for _, n := range notes {
		fmt.Fprintf(&b, "- [%s](%s)\n", escape(n.Title.In(lang)), link("note-"+n.ID))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// WriteNote writes the page of a note: which statement is covered by which rule,
// and which are deliberately not.
func WriteNote(w io.Writer, engine *lint.Engine, n Note, lang catalog.Lang, link func(page string) string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n## %s\n\n| %s | %s | %s |\n|---|---|---|\n", escape(n.Title.In(lang)),
		words.covered.In(lang), words.statement.In(lang), words.rule.In(lang), words.fact.In(lang))
	for _, c := range Covers(engine, n.ID) {
		fmt.Fprintf(&b, "| %s: “%s” | [%s](%s) | %s |\n", escape(c.Statement.Topic.In(lang)), escape(c.Statement.Says),
			c.Rule, link(string(c.Rule)), escape(c.Statement.Fact.In(lang)))
	}
	if len(n.Left) > 0 {
		fmt.Fprintf(&b, "\n## %s\n\n| %s | %s | %s |\n|---|---|---|\n", words.left.In(lang),
			words.statement.In(lang), words.reason.In(lang), words.fact.In(lang))
		for _, l := range n.Left {
			fmt.Fprintf(&b, "| %s: “%s” | %s | %s |\n", escape(l.Topic.In(lang)), escape(l.Says), escape(l.Why.In(lang)), escape(l.Fact.In(lang)))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// special are the characters that mean something in a line or a cell of Markdown.
var special = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "|", `\|`, "~", `\~`, "\n", " ")

func escape(text string) string { return special.Replace(text) }
