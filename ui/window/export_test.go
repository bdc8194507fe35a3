package window

import (
	"image"
	"slices"
	"testing"

	"lintel/model/scene"
	"lintel/ui/dialogs"
)

// answers is what the export dialog is told about the shop.
func answers(t *testing.T) *exporting {
	t.Helper()
	w := open(t)
	w.open("../../assets/examples/shop.lintel")
	return &exporting{w: w, e: w.editor()}
}

func TestTheExportDialogIsToldHowLargeTheFileWillBe(t *testing.T) {
	x := answers(t)
	size, _ := x.Measure(dialogs.Export{Format: dialogs.SVG})
	for way, want := range map[dialogs.Export][2]string{
		{Format: dialogs.PNG, Scale: 1}:                  {size, ""},
		{Format: dialogs.Drawio}:                         {size, ""},
		{Format: dialogs.PNG, Scale: 1, Width: -1}:       {"", "The width must be between 1 and 100000 px"},
		{Format: dialogs.PNG, Scale: 1, Width: 100_001}:  {"", "The width must be between 1 and 100000 px"},
		{Format: dialogs.PNG, Scale: 4, DPI: 96}:         {size, ""},
		{Format: dialogs.Markdown, DPI: 9}:               {"", "The dpi must be between 10 and 9600"},
		{Format: dialogs.SVG, DPI: 9}:                    {size, ""},
		{Format: dialogs.PDF, Paper: 1, Turn: 1}:         {"210 x 297 mm", ""},
		{Format: dialogs.PDF, Paper: 2, Turn: 2}:         {"420 x 297 mm", ""},
		{Format: dialogs.Mermaid, Scale: 1, Width: -100}: {"Laid out by Mermaid", ""},
	} {
		if size, wrong := x.Measure(way); [2]string{size, wrong} != want {
			t.Errorf("%+v is %q %q, want %q", way, size, wrong, want)
		}
	}
	plain, _ := x.Measure(dialogs.Export{Format: dialogs.PNG, Scale: 2})
	legend, _ := x.Measure(dialogs.Export{Format: dialogs.PNG, Scale: 2, Legend: true})
	if graph, _ := x.Measure(dialogs.Export{Format: dialogs.DOT, Legend: true}); plain == legend || graph != size {
		t.Errorf("with a legend %s is %s, and a graph, which has none, %s", plain, legend, graph)
	}
}

func TestTheExportDialogShowsWhatIsExported(t *testing.T) {
	x := answers(t)
	shown := func(way dialogs.Export) *image.RGBA { return x.Preview(way, image.Pt(300, 200), 1) }
	plain := shown(dialogs.Export{Format: dialogs.PNG})
	for name, way := range map[string]dialogs.Export{
		"dark":        {Format: dialogs.PNG, Dark: true},
		"transparent": {Format: dialogs.SVG, Transparent: true},
		"a legend":    {Format: dialogs.PNG, Legend: true},
		"findings":    {Format: dialogs.SVG, Findings: true},
		"a report":    {Format: dialogs.Markdown},
		"a page":      {Format: dialogs.PDF, Paper: 1, Turn: 1},
	} {
		if same(shown(way), plain) {
			t.Errorf("%s looks as without", name)
		}
	}
	for name, way := range map[string]dialogs.Export{
		"another scale":           {Format: dialogs.PNG, Scale: 4},
		"a graph with findings":   {Format: dialogs.DOT, Findings: true},
		"a graph without ground":  {Format: dialogs.DOT, Transparent: true},
		"draw.io, which is light": {Format: dialogs.Drawio, Dark: true, Legend: true},
	} {
		if !same(shown(way), plain) {
			t.Errorf("%s looks different", name)
		}
	}
	x.w.New()
	if empty := (&exporting{w: x.w, e: x.w.editor()}); empty.Preview(dialogs.Export{Format: dialogs.PNG}, image.Pt(30, 20), 1) != nil {
		t.Error("there is a picture of nothing")
	}
}

func same(a, b *image.RGBA) bool { return a != nil && b != nil && string(a.Pix) == string(b.Pix) }

func TestNoArrowOfAnExportWithoutFindingsIsBroken(t *testing.T) {
	x := answers(t)
	broken := func(sc *scene.Scene) bool {
		arrow, _ := sc.Element("report-db")
		return slices.ContainsFunc(arrow.Items, func(i scene.Item) bool {
			path, ok := i.Shape.(*scene.Path)
			return ok && path.Stroke.Ink.Token == scene.Error
		})
	}
	for way, want := range map[dialogs.Export]bool{
		{Format: dialogs.PNG}:                 false,
		{Format: dialogs.PNG, Legend: true}:   false,
		{Format: dialogs.DOT, Findings: true}: false,
		{Format: dialogs.PNG, Findings: true}: true,
	} {
		if got := broken(x.w.toExport(x.e, way).Scene); got != want {
			t.Errorf("%+v: broken is %v", way, got)
		}
	}
}

func TestAPDFWithFindingsHasPagesThatListThem(t *testing.T) {
	x := answers(t)
	for way, pages := range map[dialogs.Export]bool{
		{Format: dialogs.PDF}:                 false,
		{Format: dialogs.PDF, Findings: true}: true,
		{Format: dialogs.DOT, Findings: true}: false,
	} {
		if drawing := x.w.toExport(x.e, way); len(drawing.Appendix) > 0 != pages || drawing.Report != nil != pages {
			t.Errorf("%+v has %d more pages", way, len(drawing.Appendix))
		}
	}
}

func TestTheLastWayToExportIsRemembered(t *testing.T) {
	x := answers(t)
	for _, way := range []dialogs.Export{
		{Format: dialogs.PNG, Scale: 3, DPI: 300, Findings: true, Source: true},
		{Format: dialogs.PDF, Scale: 1, Width: 800, Paper: 2, Turn: 1, Dark: true, Legend: true, Links: true},
		{Format: dialogs.SVG, Scale: 2, Font: true, Transparent: true, IconFiles: true},
	} {
		x.w.rememberExport(way)
		if got := x.w.lastExport(); got != way {
			t.Errorf("got %+v, want %+v", got, way)
		}
	}
}
