package template_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/model/template"
)

// parentOf is the container of the node with a name after a graft.
func parentOf(t *testing.T, g template.Graft, d *diagram.Diagram, name string) diagram.ID {
	t.Helper()
	for _, n := range g.At(d, geom.Vec{}, geom.Vec{}).Nodes {
		if n.Name == name {
			return n.Parent
		}
	}
	t.Fatalf("nothing is called %s", name)
	return ""
}

func TestATemplateGoesIntoTheInnermostContainerThatMayHoldIt(t *testing.T) {
	cat := loadCatalog(t)
	d := sketch.Draw(t, `
		account: aws-account size=900x900
		virginia: region in=account code=us-east-1 size=600x600
		net: vpc in=virginia size=400x400
		app: subnet in=net kind=private size=200x200
		office: on-premises size=200x200`)
	for _, c := range []struct {
		template, at, parent string
		without              []catalog.Kind
	}{
		{"fan-out", "", "", nil},
		{"fan-out", "account", "account", nil},
		{"fan-out", "virginia", "virginia", []catalog.Kind{"region"}},
		{"fan-out", "app", "virginia", []catalog.Kind{"region"}}, // no queue is in a subnet
		{"three-tier", "net", "virginia", []catalog.Kind{"region"}},
		{"serverless-api", "account", "account", []catalog.Kind{"aws-account"}},
		{"serverless-api", "virginia", "account", []catalog.Kind{"aws-account"}}, // its role is in no Region
		{"static-site", "virginia", "account", []catalog.Kind{"aws-account"}},
		{"multi-region", "net", "account", []catalog.Kind{"aws-account"}},
		{"fan-out", "office", "", nil},
	} {
		drawing := called(t, c.template)
		g := template.Fit(cat, d, drawing, diagram.ID(c.at))
		if string(g.Parent) != c.parent {
			t.Errorf("%s at %q goes into %q, want %q", c.template, c.at, g.Parent, c.parent)
		}
		for _, n := range g.Fragment.Nodes {
			if slices.Contains(c.without, n.Kind) {
				t.Errorf("%s at %q brings the %s %s", c.template, c.at, n.Kind, n.ID)
			}
		}
		if nodes, _ := drawing.Len(); len(g.Fragment.Nodes) != nodes-len(c.without) {
			t.Errorf("%s at %q has %d nodes of %d", c.template, c.at, len(g.Fragment.Nodes), nodes)
		}
	}
}

func TestUsersStayOnTheCanvas(t *testing.T) {
	d := sketch.Draw(t, `home: region code=eu-west-1 size=900x900`)
	g := template.Fit(loadCatalog(t), d, called(t, "cognito-api"), "home")
	if !slices.Equal(g.Outside, []diagram.ID{"users"}) {
		t.Errorf("outside stays %v", g.Outside)
	}
	in := g.At(d, geom.Vec{X: 100}, geom.Vec{X: -50})
	for _, n := range in.Nodes {
		if n.ID == "users" && (n.Parent != "" || n.Pos.X != 24-50) {
			t.Errorf("users are in %q at %v", n.Parent, n.Pos)
		}
	}
	if parentOf(t, g, d, "notes-api") != "home" {
		t.Error("the API is not in the Region")
	}
}

func TestZonesAreNamedAfterTheRegionTheyComeInto(t *testing.T) {
	d := sketch.Draw(t, `home: region code=eu-west-1 size=900x900`)
	g := template.Fit(loadCatalog(t), d, called(t, "three-tier"), "home")
	var zones []string
	for _, n := range g.Fragment.Nodes {
		if zone, ok := catalog.String("az").In(n.Props); ok {
			zones = append(zones, zone)
		}
	}
	if slices.Sort(zones); !slices.Equal(zones, []string{"eu-west-1a", "eu-west-1c"}) {
		t.Errorf("the zones are %v", zones)
	}
}

func TestASecondTemplateGetsIDsAndNamesOfItsOwnAndRefersToItself(t *testing.T) {
	d := called(t, "serverless-api")
	g := template.Fit(loadCatalog(t), d, called(t, "serverless-api"), "")
	byID := map[diagram.ID]*diagram.Node{}
	for _, n := range g.Fragment.Nodes {
		if d.Has(n.ID) {
			t.Errorf("%s is there already", n.ID)
		}
		byID[n.ID] = n
	}
	fn, role := byID["orders-2"], byID["orders-role-2"]
	if fn == nil || role == nil {
		t.Fatalf("there are %v", byID)
	}
	if got, _ := fn.Props["role"].Text(); got != "orders-role-2" || fn.Name != "orders-2" {
		t.Errorf("%s has the role %s", fn.Name, got)
	}
	grants, _ := role.Props["grants"].List()
	if !slices.Contains(grants, "dynamodb:GetItem on orders-table-2") {
		t.Errorf("the role grants %v", grants)
	}
}

func TestOneNumberIsBehindAllThatWasTaken(t *testing.T) {
	d := sketch.Draw(t, `
		topic: sns-topic
		topic-2: sns-topic
		other: lambda name=billing`)
	g := template.Fit(loadCatalog(t), d, called(t, "fan-out"), "")
	names := map[diagram.ID]string{}
	for _, n := range g.Fragment.Nodes {
		names[n.ID] = n.Name
	}
	if names["topic-3"] != "order-placed" || names["billing"] != "billing-3" || names["stock"] != "stock" {
		t.Errorf("the ids and names are %v", names)
	}
}

func TestAnyTemplatesAfterEachOtherStayRight(t *testing.T) {
	cat, list := loadCatalog(t), load(t)
	docs, err := lint.LoadDocs(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	engine := lint.NewEngine(cat, docs, rules.All())
	rapid.Check(t, func(rt *rapid.T) {
		d := diagram.New()
		for range rapid.IntRange(2, 4).Draw(rt, "templates") {
			tpl := rapid.SampledFrom(list).Draw(rt, "template")
			at := []diagram.ID{""}
			for _, n := range d.Nodes() {
				at = append(at, n.ID)
			}
			drawing, err := tpl.Drawing()
			if err != nil {
				rt.Fatal(err)
			}
			g := template.Fit(cat, d, drawing, rapid.SampledFrom(at).Draw(rt, "at"))
			if _, err := d.Update(g.At(d, geom.Vec{X: 10}, geom.Vec{}).Apply); err != nil {
				rt.Fatalf("%s: %v", tpl.ID, err)
			}
		}
		for _, f := range engine.Check(d).Findings {
			if f.Severity != lint.Advice {
				rt.Errorf("%s %s on %v: %s", f.Severity, f.Rule, f.Subjects, f.Message.EN)
			}
		}
	})
}
