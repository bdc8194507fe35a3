package appendix_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/appendix"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/model/typeface"
)

var paper = geom.Size{W: 794, H: 1123}

func family(t *testing.T) *typeface.Family {
	t.Helper()
	f, err := typeface.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// found is a finding about an element.
func found(severity lint.Severity, about string) lint.Finding {
	return lint.Finding{
		Rule: "LAMBDA-VPC-RDS", Severity: severity, Subjects: []diagram.ID{diagram.ID(about)},
		Message: catalog.Text{EN: about + " cannot work. " + strings.Repeat("It says why at length. ", 12), KO: about + "은 동작할 수 없습니다."},
		Fixes:   []lint.Fix{{Title: catalog.Text{EN: "Attach to VPC", KO: "VPC에 연결"}}},
	}
}

func content(lang catalog.Lang, findings ...lint.Finding) appendix.Content {
	return appendix.Content{
		Title: "Shop", Lang: lang, Findings: findings,
		Called: func(id diagram.ID) catalog.Text { return catalog.Text{EN: string(id), KO: string(id)} },
	}
}

// lines are the texts of a page from its top to its bottom.
func lines(page *scene.Scene) (list []string) {
	page.All(func(e *scene.Element) {
		for _, item := range e.Items {
			if t, ok := item.Shape.(*scene.Text); ok {
				list = append(list, t.String)
			}
		}
	})
	return list
}

func TestAPageTellsWhatWasFoundAndWhatToDo(t *testing.T) {
	accepted := found(lint.Error, "orders")
	accepted.Waiver = &diagram.Waiver{Reason: "moves next month"}
	accepted.Message = catalog.Text{EN: "Orders are public.", KO: "주문이 공개됩니다."}
	warned := found(lint.Warning, "report")
	warned.Message = catalog.Text{EN: "It may fail.", KO: "실패할 수 있습니다."}
	legend := scene.Legend{Size: geom.Size{W: 100, H: 20}, Items: []scene.Item{{Shape: &scene.Text{String: "Request"}}}}
	for name, c := range map[string]struct {
		content appendix.Content
		want    []string
	}{
		"English": {content(catalog.EN, warned, accepted), []string{
			"Shop", "What was found", "Errors: 0, warnings: 1, advice: 0, accepted: 1",
			"LAMBDA-VPC-RDS", "report", "It may fail.", "Fix: Attach to VPC",
			"LAMBDA-VPC-RDS", "orders", "Orders are public.", "Accepted: moves next month",
			"Marks", "Warning: works, and is likely to cause trouble", "Accepted by a person",
			"Arrows", "Request", "Page 2 of 2",
		}},
		"Korean": {content(catalog.KO, warned), []string{
			"Shop", "검사 결과", "오류 0개, 경고 1개, 조언 0개", "LAMBDA-VPC-RDS", "report", "실패할 수 있습니다.", "수정: VPC에 연결",
			"표시", "경고: 동작하지만 문제가 생기기 쉬움", "화살표", "Request", "2쪽 중 2쪽",
		}},
		"nothing": {content(catalog.EN), []string{"Shop", "What was found", "No problems.", "Arrows", "Request", "Page 2 of 2"}},
	} {
		t.Run(name, func(t *testing.T) {
			c.content.Legend = legend
			pages := appendix.Pages(c.content, family(t), paper)
			if got := lines(pages[0]); len(pages) != 1 || !slices.Equal(got, c.want) {
				t.Errorf("%d pages, the first says\n%q\nwant\n%q", len(pages), got, c.want)
			}
		})
	}
}

func TestALongListGoesOnOnFurtherPagesAndNothingIsCut(t *testing.T) {
	var findings []lint.Finding
	for i := range 60 {
		findings = append(findings, found(lint.Error, fmt.Sprintf("node-%d-", i)+strings.Repeat("long", i)))
	}
	pages := appendix.Pages(content(catalog.EN, findings...), family(t), paper)
	if len(pages) < 5 {
		t.Fatalf("%d pages", len(pages))
	}
	set := 0
	for n, page := range pages {
		last := 0.0
		page.All(func(e *scene.Element) {
			if strings.HasPrefix(e.ID, "finding") {
				set++
			}
			if e.Bounds.Min.Y < last {
				t.Errorf("page %d: %s at %v overlaps what stands above", n, e.ID, e.Bounds)
			}
			last = e.Bounds.Max.Y
			for _, item := range e.Items {
				if box := item.Shape.Bounds(); box.Min.X < 40 || box.Max.X > paper.W-40 || box.Min.Y < 40 || box.Max.Y > paper.H-20 {
					t.Errorf("page %d: %s reaches over the margin: %v", n, e.ID, box)
				}
			}
		})
		all := lines(page)
		if want := fmt.Sprintf("Page %d of %d", n+2, len(pages)+1); all[len(all)-1] != want {
			t.Errorf("page %d ends with %q, want %q", n, all[len(all)-1], want)
		}
	}
	if set != len(findings) {
		t.Errorf("%d findings are set, want %d", set, len(findings))
	}
}
