package inspector_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/inspector"
)

func TestArrowKeysStepThroughNumbersWithinTheRange(t *testing.T) {
	rate := property("rate", catalog.NumberType)
	rate.Min, rate.Max = limit(0), limit(1)
	tests := map[string]struct {
		property catalog.Property
		value    catalog.Value
		keys     []fyne.KeyName
		want     []string
	}{
		"up from a value":         {memory(), catalog.NumberOf(512), []fyne.KeyName{fyne.KeyUp, fyne.KeyUp}, []string{`orders.memoryMb = "514"`}},
		"up from the default":     {memory(), catalog.Value{}, []fyne.KeyName{fyne.KeyUp}, []string{`orders.memoryMb = "129"`}},
		"not over the largest":    {memory(), catalog.NumberOf(10240), []fyne.KeyName{fyne.KeyUp}, nil},
		"not under the smallest":  {memory(), catalog.NumberOf(129), []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, []string{`orders.memoryMb = "128"`}},
		"hundredths of a share":   {rate, catalog.NumberOf(0.5), []fyne.KeyName{fyne.KeyDown}, []string{`orders.rate = "0.49"`}},
		"from nothing to a start": {rate, catalog.Value{}, []fyne.KeyName{fyne.KeyUp}, []string{`orders.rate = "0"`}},
		"Escape takes them back":  {memory(), catalog.NumberOf(512), []fyne.KeyName{fyne.KeyUp, fyne.KeyEscape}, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, content(inspector.Field{Property: test.property, Value: test.value}))
			f.panel.FocusField(test.property.Key)
			f.Key(test.keys...)
			if f.Canvas().Focused() != nil {
				f.Key(fyne.KeyReturn)
			}
			f.expect(test.want...)
		})
	}
}

func TestEscapeAfterATextThatCannotBeTakenShowsTheValueAgain(t *testing.T) {
	f := open(t, content(inspector.Field{Property: memory(), Value: catalog.NumberOf(512)}))
	f.panel.FocusField("memoryMb")
	f.Type("much")
	f.Key(fyne.KeyReturn, fyne.KeyEscape)
	if got := find[*control.Field](f).Text(); got != "512" {
		t.Errorf("the field says %q, want the value", got)
	}
	f.expect()
}

func TestAddressRangesAreCheckedAsTheyAreWritten(t *testing.T) {
	anywhere, network := property("cidr", catalog.StringType), property("cidr", catalog.StringType)
	anywhere.Format, network.Format = catalog.CIDR, catalog.VPCCIDR
	tests := map[string]struct {
		property catalog.Property
		typed    string
		want     []string
	}{
		"an IPv4 range":             {anywhere, "192.168.0.0/24", []string{`orders.cidr = "192.168.0.0/24"`}},
		"everything":                {anywhere, "0.0.0.0/0", []string{`orders.cidr = "0.0.0.0/0"`}},
		"an IPv6 range":             {anywhere, "2001:db8::/32", []string{`orders.cidr = "2001:db8::/32"`}},
		"an address":                {anywhere, "10.0.0.1", nil},
		"an address in a range":     {anywhere, "10.0.0.1/16", nil},
		"too long a prefix":         {anywhere, "10.0.0.0/33", nil},
		"a number over 255":         {anywhere, "10.0.256.0/24", nil},
		"words":                     {anywhere, "my network", nil},
		"a VPC":                     {network, "10.0.0.0/16", []string{`orders.cidr = "10.0.0.0/16"`}},
		"a VPC that is too large":   {network, "10.0.0.0/8", nil},
		"a VPC that is too small":   {network, "10.0.0.0/29", nil},
		"an IPv6 range for a VPC":   {network, "2001:db8::/24", nil},
		"nothing, back to no value": {network, " ", []string{`orders.cidr = ""`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, content(inspector.Field{Property: test.property}))
			f.panel.FocusField("cidr")
			f.Type(test.typed)
			f.Key(fyne.KeyReturn)
			f.expect(test.want...)
		})
	}
}

// fields are the text fields in sight from the top down.
func (f *fixture) fields() []*control.Field {
	var all []*control.Field
	controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
		if field, ok := o.(*control.Field); ok {
			all = append(all, field)
		}
	})
	return all
}

func TestListHasAFieldForEachItemAndOneForTheNext(t *testing.T) {
	ingress := property("ingress", catalog.ListType)
	value := catalog.ListOf("tcp 443", "tcp 80")
	tests := map[string]struct {
		act  func(f *fixture)
		want string
	}{
		"adding":               {func(f *fixture) { f.fields()[2].Focus(); f.Type("udp 53") }, `orders.ingress = "tcp 443, tcp 80, udp 53"`},
		"adding several":       {func(f *fixture) { f.fields()[2].Focus(); f.Type("a, b") }, `orders.ingress = "tcp 443, tcp 80, a, b"`},
		"changing":             {func(f *fixture) { f.fields()[1].Focus(); f.Type("1") }, `orders.ingress = "tcp 443, 1tcp 80"`},
		"emptying":             {func(f *fixture) { f.fields()[0].Focus(); f.fields()[0].SelectAll(); f.Key(fyne.KeyDelete) }, `orders.ingress = "tcp 80"`},
		"a click on its cross": {func(f *fixture) { tapCross(f.fields()[0]) }, `orders.ingress = "tcp 80"`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, content(inspector.Field{Property: ingress, Value: value}))
			test.act(f)
			if f.Canvas().Focused() != nil {
				f.Key(fyne.KeyReturn)
			}
			f.expect(test.want)
		})
	}
}

func tapCross(field *control.Field) {
	field.Tapped(&fyne.PointEvent{Position: fyne.NewPos(field.Size().Width-6, 14)})
}

func TestEmptiedListIsNoValue(t *testing.T) {
	f := open(t, content(inspector.Field{Property: property("ingress", catalog.ListType), Value: catalog.ListOf("tcp 443")}))
	tapCross(f.fields()[0])
	f.expect(`orders.ingress = ""`)
	if got := len(f.fields()); got != 1 {
		t.Errorf("%d fields, want the empty one", got)
	}
}

func TestItemsOfAListAreAddedOneAfterAnother(t *testing.T) {
	f := open(t, content(inspector.Field{Property: property("ingress", catalog.ListType)}))
	f.panel.FocusField("ingress")
	for _, item := range []string{"one", "two"} {
		f.Type(item)
		f.Key(fyne.KeyReturn)
	}
	f.expect(`orders.ingress = "one"`, `orders.ingress = "one, two"`)
}

func TestItemThatIsNoAddressRangeIsNotAdded(t *testing.T) {
	ranges := property("secondaryCidrs", catalog.ListType)
	ranges.Format = catalog.VPCCIDR
	f := open(t, content(inspector.Field{Property: ranges}))
	f.panel.FocusField("secondaryCidrs")
	f.Type("10.1.0.0/16, here")
	f.Key(fyne.KeyReturn)
	f.expect()
}

func subnets() inspector.Field {
	p := property("subnets", catalog.ListType)
	p.Of = []catalog.Kind{"subnet"}
	return inspector.Field{Property: p, Nodes: []inspector.Node{
		{ID: "subnet-1", Name: "app-a", Detail: "ap-northeast-2a"}, {ID: "subnet-2", Name: "app-b"},
	}}
}

func TestNodesAreTickedInAListOfThoseInTheDrawing(t *testing.T) {
	f := open(t, content(subnets()))
	picker := find[*control.Picker](f)
	if picker.Words() != "not set" {
		t.Errorf("the closed field says %q", picker.Words())
	}
	picker.Tapped(nil)
	f.Key(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeySpace)
	f.expect(`orders.subnets = "subnet-1"`, `orders.subnets = "subnet-1, subnet-2"`, `orders.subnets = "subnet-1"`)
	if f.Overlays() != 1 {
		t.Error("the list closed after a tick")
	}
	f.Key(fyne.KeyEscape)
	if f.Overlays() != 0 || picker.Words() != "app-a" {
		t.Errorf("%d cards, and the closed field says %q", f.Overlays(), picker.Words())
	}
}

func TestNodeThatWasDeletedIsShownAsMissingAndCanBeTakenOut(t *testing.T) {
	field := subnets()
	field.Value = catalog.ListOf("subnet-9", "subnet-2")
	f := open(t, content(field))
	picker := find[*control.Picker](f)
	if want := "subnet-9 (not in the drawing), app-b"; picker.Words() != want {
		t.Errorf("the closed field says %q, want %q", picker.Words(), want)
	}
	picker.Tapped(nil)
	f.Key(fyne.KeyUp, fyne.KeySpace) // the last one
	f.expect(`orders.subnets = "subnet-2"`)
}

func vpc() inspector.Field {
	p := property("vpcId", catalog.StringType)
	p.Of = []catalog.Kind{"vpc"}
	return inspector.Field{Property: p, Nodes: []inspector.Node{
		{ID: "vpc-1", Name: "blue", Detail: "10.0.0.0/16"}, {ID: "vpc-2", Name: "shop"},
		{ID: "vpc-3", Name: "twin"}, {ID: "vpc-4", Name: "twin"},
	}}
}

func TestOneNodeIsChosenFromThoseInTheDrawing(t *testing.T) {
	f := open(t, content(vpc()))
	field := find[*control.Field](f)
	tapCross(field) // the chevron stands where the cross of an item does
	if f.Overlays() != 1 {
		t.Fatal("the chevron opens nothing")
	}
	f.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	f.expect(`orders.vpcId = "vpc-2"`)
	if f.Overlays() != 0 || field.Text() != "shop" {
		t.Errorf("%d cards, and the field says %q", f.Overlays(), field.Text())
	}
}

func TestArrowDownOpensTheNodes(t *testing.T) {
	f := open(t, content(vpc()))
	f.panel.FocusField("vpcId")
	f.Key(fyne.KeyDown)
	if f.Overlays() != 1 {
		t.Fatal("the arrow key opens nothing")
	}
	f.Key(fyne.KeyEscape)
	f.expect()
}

func TestNodeIsNamedAsWell(t *testing.T) {
	tests := map[string]struct{ typed, want, shown string }{
		"by its name":                   {"shop", `orders.vpcId = "vpc-2"`, "shop"},
		"by its id":                     {"vpc-1", `orders.vpcId = "vpc-1"`, "blue"},
		"where the drawing has none":    {"vpc-0a1b", `orders.vpcId = "vpc-0a1b"`, "vpc-0a1b"},
		"where the drawing has several": {"twin", `orders.vpcId = "twin"`, "twin"},
		"not at all":                    {" ", `orders.vpcId = ""`, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, content(vpc()))
			f.panel.FocusField("vpcId")
			f.Type(test.typed)
			f.Key(fyne.KeyReturn)
			f.expect(test.want)
			if got := find[*control.Field](f).Text(); got != test.shown {
				t.Errorf("the field says %q, want %q", got, test.shown)
			}
		})
	}
}

func TestTextThatWasWrittenIsTakenBeforeANodeIsChosen(t *testing.T) {
	f := open(t, content(vpc()))
	f.panel.FocusField("vpcId")
	f.Type("half")
	f.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	f.expect(`orders.vpcId = "half"`, `orders.vpcId = "vpc-1"`)
}

func TestDrawingWithoutSuchNodesOffersNone(t *testing.T) {
	none := vpc()
	none.Nodes = nil
	f := open(t, content(none))
	tapCross(find[*control.Field](f))
	f.Key(fyne.KeyDown, fyne.KeyReturn)
	f.expect()
}

func TestDotBeforeASetFieldTakesTheValueBack(t *testing.T) {
	row := func(f *fixture, field fyne.CanvasObject) fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
	}
	f := open(t, content(inspector.Field{Property: memory(), Value: catalog.NumberOf(512)}))
	at := row(f, find[*control.Field](f))
	f.Click(8, at.Y+14)
	f.Click(8, at.Y+14) // nothing is left to take back
	f.expect(`orders.memoryMb = ""`)
}

func TestKindOfAnArrowCannotBeTakenBack(t *testing.T) {
	f := open(t, content(inspector.Field{
		Property: property("kind", catalog.EnumType, "read", "write"), Value: catalog.StringOf("write"), Required: true,
	}))
	choice := find[*control.Choice](f)
	if want := []string{"read", "write"}; !slices.Equal(choice.Options(), want) || choice.Chosen() != 1 {
		t.Errorf("offers %q with %d chosen, want %q with the last", choice.Options(), choice.Chosen(), want)
	}
	choice.Pick(0)
	f.expect(`orders.kind = "read"`)
}

func TestTextThatNobodyCanSeeIsNotTakenIn(t *testing.T) {
	f := open(t, content(inspector.Field{Property: property("name", catalog.StringType)}))
	f.panel.FocusField("name")
	find[*control.Field](f).Rewrite("ord\x00ers\u202e\u2066 \x1b[31mred\nnew")
	f.Key(fyne.KeyReturn)
	f.expect(`orders.name = "orders [31mred new"`)
}
