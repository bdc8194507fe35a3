package window

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint/rules"
	"lintel/ui/palette"
)

// offer is an entry of the palette by its key.
func (w *Window) offer(t *testing.T, key string) palette.Entry {
	t.Helper()
	for _, e := range w.parts.Catalog.Entries() {
		if entryKey(e) == key {
			return w.paletteEntry(e)
		}
	}
	t.Fatalf("the palette has no %s", key)
	return palette.Entry{}
}

func TestAConfirmedServiceIsConnectedToTheSelectedNode(t *testing.T) {
	tests := map[string]struct {
		selected catalog.Kind
		confirm  string
		from, to diagram.ID
	}{
		"from the selection":                {"lambda", "dynamodb-table", "lambda-1", "dynamodb-table-1"},
		"to the selection, if only so":      {"lambda", "users", "users-1", "lambda-1"},
		"not at all without an integration": {"lambda", "acm-certificate", "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			w.editor().Select(w.draw(t, test.selected, 100, 100))
			w.palette.OnConfirm(w.offer(t, test.confirm))
			edges := w.editor().Diagram().Edges()
			if test.from == "" {
				if len(edges) != 0 {
					t.Fatalf("an arrow %s -> %s that AWS does not know", edges[0].From, edges[0].To)
				}
				return
			}
			if len(edges) != 1 || edges[0].From != test.from || edges[0].To != test.to {
				t.Fatalf("arrows %v, want %s -> %s", edges, test.from, test.to)
			}
			w.editor().Undo()
			if nodes, edges := w.editor().Diagram().Len(); nodes != 1 || edges != 0 {
				t.Errorf("one undo leaves %d nodes and %d arrows", nodes, edges)
			}
		})
	}
}

func TestAConfirmedServiceGoesIntoTheSelectedContainer(t *testing.T) {
	tests := map[string]struct {
		selected catalog.Kind
		confirm  string
		id       diagram.ID
	}{
		"a server into a subnet": {"subnet", "ec2-instance", "ec2-instance-1"},
		"a subnet into a VPC":    {"vpc", "subnet/private", "subnet-1"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			container := w.draw(t, test.selected, 1300, 1300)
			w.editor().Select(container)
			w.palette.OnConfirm(w.offer(t, test.confirm))
			if n, _ := w.editor().Diagram().Node(test.id); n == nil || n.Parent != container {
				t.Errorf("%s is %+v, want it in %s", test.id, n, container)
			}
		})
	}
}

func TestAContainerThatIsPlacedInTheMiddleTakesInWhatIsThere(t *testing.T) {
	w := open(t)
	w.editor().View.Size = geom.Size{W: 1000, H: 800}
	fn := w.draw(t, "lambda", 500, 400)
	w.editor().Select()
	w.palette.OnActivate(w.offer(t, "region"))
	if n, _ := w.editor().Diagram().Node(fn); n.Parent != "region-1" {
		t.Errorf("the function is in %q, want it in the new Region", n.Parent)
	}
}

func TestServicesThatArePlacedInTurnDoNotCoverEachOther(t *testing.T) {
	w := open(t)
	w.editor().View.Size = geom.Size{W: 1000, H: 800}
	for range 4 {
		w.palette.OnActivate(w.offer(t, "lambda"))
	}
	nodes := w.editor().Diagram().Nodes()
	for i, a := range nodes {
		for _, b := range nodes[:i] {
			ra, _ := w.editor().Builder.Rect(a.ID)
			rb, _ := w.editor().Builder.Rect(b.ID)
			if ra.Overlaps(rb) {
				t.Errorf("%s covers %s", a.ID, b.ID)
			}
		}
	}
	if _, edges := w.editor().Diagram().Len(); edges != 0 {
		t.Errorf("%d arrows, want none: a double click connects nothing", edges)
	}
}

func TestFavouritesAndRecentServicesOutliveTheWindow(t *testing.T) {
	t.Setenv("LANG", "en_US.UTF-8")
	config := Config{Assets: assets.FS, Rules: rules.All(), Settings: t.TempDir(), Version: "test", Post: func(func()) {}}
	first, err := New(test.NewTempApp(t), config)
	if err != nil {
		t.Fatal(err)
	}
	first.palette.OnActivate(first.offer(t, "sqs-queue"))
	first.palette.OnStar(first.offer(t, "lambda"), true)
	first.palette.OnStar(first.offer(t, "sqs-queue"), true)
	first.palette.OnStar(first.offer(t, "lambda"), false)
	first.palette.OnFold("compute", true)
	second, err := New(test.NewTempApp(t), config)
	if err != nil {
		t.Fatal(err)
	}
	kept := second.set.Services
	if !slices.Equal(kept.Recent, []string{"sqs-queue"}) || !slices.Equal(kept.Favourites, []string{"sqs-queue"}) ||
		!slices.Equal(kept.Folded, []string{"compute"}) {
		t.Errorf("remembered %+v", kept)
	}
	if second.palette.Rows()["lambda"] != nil {
		t.Error("the folded category is open")
	}
}
