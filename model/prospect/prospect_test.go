package prospect_test

import (
	"os"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/model/prospect"
)

func load(t testing.TB) (*catalog.Catalog, *lint.Engine) {
	t.Helper()
	fsys := os.DirFS("../../assets")
	cat, err := catalog.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := lint.LoadDocs(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return cat, lint.NewEngine(cat, docs, rules.All())
}

// shop is a function in a private subnet without a way out, a bucket, a table, an
// instance beside it, its users and their certificate.
func shop(t testing.TB) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	big := geom.Size{W: 600, H: 500}
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []*diagram.Node{
			{ID: "region", Kind: "region", Size: big},
			{ID: "vpc", Kind: "vpc", Parent: "region", Size: big},
			{ID: "private", Kind: "subnet", Parent: "vpc", Size: big, Props: catalog.Props{"kind": catalog.StringOf("private")}},
			{ID: "fn", Kind: "lambda", Parent: "private"},
			{ID: "bucket", Kind: "s3-bucket", Parent: "region"},
			{ID: "other", Kind: "lambda", Parent: "region"},
			{ID: "users", Kind: "users"},
			{ID: "disk", Kind: "ebs-volume", Parent: "region"},
		} {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTargetsAreWhatTheCatalogueAndTheRulesSay(t *testing.T) {
	cat, engine := load(t)
	d := shop(t)
	end := prospect.End{Node: "fn"}
	byCatalogue := prospect.ByCatalogue(cat, d, end)
	known := map[diagram.ID]prospect.Outlook{"bucket": prospect.Fits, "other": prospect.Fits, "users": prospect.Never, "disk": prospect.Never}
	if len(byCatalogue) != len(known) {
		t.Errorf("%d targets, want %d: containers are none", len(byCatalogue), len(known))
	}
	for _, target := range byCatalogue {
		if target.Outlook != known[target.ID] {
			t.Errorf("by the catalogue %s is %d", target.ID, target.Outlook)
		}
	}
	judged := map[diagram.ID]prospect.Target{}
	for _, target := range prospect.Judged(engine, lint.Result{}, d, end, byCatalogue) {
		judged[target.ID] = target
	}
	for id, want := range map[diagram.ID]prospect.Outlook{
		"bucket": prospect.Almost, "other": prospect.Almost, "users": prospect.Never, "disk": prospect.Never,
	} {
		got := judged[id]
		if got.Outlook != want {
			t.Errorf("%s is %d, want %d: %s", id, got.Outlook, want, got.Why.EN)
		}
		if want == prospect.Almost && (got.Finding == nil || len(got.Finding.Fixes) == 0 || !got.Why.Complete()) {
			t.Errorf("%s: nobody says what is missing: %+v", id, got)
		}
	}
	if n, m := d.Len(); n != 8 || m != 0 {
		t.Error("the diagram was changed")
	}
}

func TestTheFixOfAnArrowMendsIt(t *testing.T) {
	_, engine := load(t)
	d := shop(t)
	edge := &diagram.Edge{ID: "new", From: "fn", To: "bucket", Kind: "read"}
	f := prospect.Of(engine, engine.Check(d), d, edge)
	if f == nil {
		t.Fatal("nothing is missing")
	}
	if _, err := d.Update(func(tx *diagram.Tx) error {
		if err := tx.PutEdge(edge); err != nil {
			return err
		}
		return f.Fixes[0].Command.Apply(tx)
	}); err != nil {
		t.Fatal(err)
	}
	for _, g := range engine.Check(d).Findings {
		if g.Rule == f.Rule && g.Subject() == "new" {
			t.Errorf("still: %s", g.Message.EN)
		}
	}
	if again := prospect.Of(engine, engine.Check(d), d, &diagram.Edge{ID: "second", From: "fn", To: "bucket", Kind: "write"}); again != nil {
		t.Errorf("a second arrow still needs %s", again.Fixes[0].Title.EN)
	}
}

func TestTheOtherEndCanBeLookedForToo(t *testing.T) {
	cat, _ := load(t)
	for _, target := range prospect.ByCatalogue(cat, shop(t), prospect.End{Node: "bucket", Head: true}) {
		if want := target.ID != "disk"; want != (target.Outlook == prospect.Fits) {
			t.Errorf("from %s to the bucket: %d", target.ID, target.Outlook)
		}
	}
}

func TestWhatUsuallyFollowsComesFirst(t *testing.T) {
	cat, _ := load(t)
	for _, from := range cat.Kinds() {
		for _, f := range prospect.Following(cat, from) {
			if !cat.Allows(from, f.Kind, f.Entry.Service.Kind) {
				t.Errorf("%s %s %s is no integration", from, f.Kind, f.Entry.Service.Kind)
			}
			if f.Entry.Service.Shape != catalog.Tile {
				t.Errorf("%s is no service that can follow %s", f.Entry.Service.Kind, from)
			}
		}
	}
	for from, want := range map[catalog.Kind]catalog.Kind{"lambda": "dynamodb-table", "apigw-rest": "lambda", "sqs-queue": "lambda"} {
		if got := prospect.Following(cat, from)[0].Entry.Service.Kind; got != want {
			t.Errorf("%s comes first after %s, want %s", got, from, want)
		}
	}
}
