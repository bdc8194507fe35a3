package inspector_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/inspector"
	"lintel/ui/locale"
)

func limit(f float64) *float64 { return &f }

func memory() catalog.Property {
	return catalog.Property{
		Key: "memoryMb", Type: catalog.IntType, Unit: "MB", Min: limit(128), Max: limit(10240),
		Name: catalog.Text{EN: "Memory", KO: "메모리"}, Default: catalog.NumberOf(128),
	}
}

func property(key string, kind catalog.PropertyType, values ...string) catalog.Property {
	return catalog.Property{Key: key, Type: kind, Values: values, Name: catalog.Text{EN: key, KO: key}}
}

func content(fields ...inspector.Field) inspector.Content {
	return inspector.Content{Subject: "orders", Title: "orders", Groups: []inspector.Group{{Title: "Properties", Fields: fields}}}
}

type fixture struct {
	*controltest.Bench
	panel *inspector.Panel
	log   []string
}

func open(t *testing.T, c inspector.Content) *fixture {
	t.Helper()
	b := controltest.New(t, assets.FS)
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	f := &fixture{Bench: b, panel: inspector.New(b.Kit, book.In(catalog.EN))}
	f.panel.OnChange = func(subject any, key string, v catalog.Value) {
		f.log = append(f.log, fmt.Sprintf("%v.%s = %q", subject, key, v))
	}
	f.panel.OnFix = func(d inspector.Finding) { f.log = append(f.log, "fix "+d.Rule) }
	f.panel.OnUnwaive = func(d inspector.Finding) { f.log = append(f.log, "unwaive "+d.Rule) }
	f.panel.OnWaive = func(d inspector.Finding) { f.log = append(f.log, "waive "+d.Rule) }
	f.panel.OnRule = func(rule string) { f.log = append(f.log, "rule "+rule) }
	f.panel.OnStep = func(any) {}
	f.panel.OnOpenPage = func(p catalog.Page) { f.log = append(f.log, "page "+p.URL) }
	b.Show(f.panel, 304, 700)
	f.panel.SetContent(c)
	return f
}

func (f *fixture) expect(want ...string) {
	f.T.Helper()
	if !slices.Equal(f.log, want) {
		f.T.Errorf("got %q, want %q", f.log, want)
	}
}

func TestTextBecomesAValueOfThePropertysType(t *testing.T) {
	tests := map[string]struct {
		property catalog.Property
		typed    string
		want     []string
	}{
		"a whole number":                 {memory(), "512", []string{`orders.memoryMb = "512"`}},
		"a number with its unit":         {memory(), "512 mb", []string{`orders.memoryMb = "512"`}},
		"a number with separators":       {memory(), "1,024", []string{`orders.memoryMb = "1024"`}},
		"a number AWS does not take":     {memory(), "99999", []string{`orders.memoryMb = "99999"`}},
		"a fraction for a whole number":  {memory(), "1.5", nil},
		"a word for a number":            {memory(), "much", nil},
		"not a number":                   {memory(), "NaN", nil},
		"an infinite number":             {memory(), "Inf", nil},
		"a fraction":                     {property("rate", catalog.NumberType), "1.5", []string{`orders.rate = "1.5"`}},
		"text":                           {property("cidr", catalog.StringType), " 10.0.0.0/16 ", []string{`orders.cidr = "10.0.0.0/16"`}},
		"a list":                         {property("subnets", catalog.ListType), "a, b,,c ", []string{`orders.subnets = "a, b, c"`}},
		"spaces only, which is no value": {property("cidr", catalog.StringType), "   ", []string{`orders.cidr = ""`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, content(inspector.Field{Property: test.property}))
			if !f.panel.FocusField(test.property.Key) {
				t.Fatal("the field took no focus")
			}
			f.Type(test.typed)
			f.Key(fyne.KeyReturn)
			f.expect(test.want...)
		})
	}
}

func TestEmptyingAFieldGoesBackToTheDefault(t *testing.T) {
	f := open(t, content(inspector.Field{Property: memory(), Value: catalog.NumberOf(512)}))
	f.panel.FocusField("memoryMb") // marks the whole text
	f.Key(fyne.KeyDelete, fyne.KeyReturn)
	f.expect(`orders.memoryMb = ""`)
}

func TestSelectingSomethingElseKeepsWhatWasTyped(t *testing.T) {
	f := open(t, content(inspector.Field{Property: memory()}))
	f.panel.FocusField("memoryMb")
	f.Type("512")
	other := content(inspector.Field{Property: memory()})
	other.Subject = "carts"
	f.panel.SetContent(other)
	f.expect(`orders.memoryMb = "512"`)
}

func TestNewValuesLeaveTheFieldBeingWrittenInAlone(t *testing.T) {
	f := open(t, content(inspector.Field{Property: memory()}, inspector.Field{Property: property("cidr", catalog.StringType)}))
	f.panel.FocusField("memoryMb")
	f.Type("51")
	focused := f.Canvas().Focused()
	f.panel.SetContent(content(
		inspector.Field{Property: memory(), Value: catalog.NumberOf(1024)},
		inspector.Field{Property: property("cidr", catalog.StringType), Value: catalog.StringOf("10.0.0.0/16")}))
	if f.Canvas().Focused() != focused {
		t.Fatal("the field lost the focus")
	}
	f.Type("2")
	f.Key(fyne.KeyReturn)
	f.expect(`orders.memoryMb = "512"`)
}

func TestEnumOffersTheDefaultFirstAndTakesItBack(t *testing.T) {
	kind := property("packageType", catalog.EnumType, "Zip", "Image")
	kind.Default = catalog.StringOf("Zip")
	f := open(t, content(inspector.Field{Property: kind}))
	choice := find[*control.Choice](f)
	if want := []string{"Zip (default)", "Zip", "Image"}; !slices.Equal(choice.Options(), want) || choice.Chosen() != 0 {
		t.Errorf("offers %q with %d chosen, want %q with the first", choice.Options(), choice.Chosen(), want)
	}
	choice.Pick(2)
	choice.Pick(0)
	f.expect(`orders.packageType = "Image"`, `orders.packageType = ""`)
}

func TestEnumCallsItsValuesByTheirNames(t *testing.T) {
	side := property("labelSide", catalog.EnumType, "below", "right")
	side.Default = catalog.StringOf("below")
	f := open(t, content(inspector.Field{Property: side, Choices: []string{"아래", "오른쪽"}}))
	choice := find[*control.Choice](f)
	if want := []string{"아래 (default)", "아래", "오른쪽"}; !slices.Equal(choice.Options(), want) {
		t.Errorf("offers %q, want %q", choice.Options(), want)
	}
	choice.Pick(2)
	f.expect(`orders.labelSide = "right"`)
}

func TestEnumShowsAValueThatTheCatalogueDoesNotKnow(t *testing.T) {
	f := open(t, content(inspector.Field{Property: property("runtime", catalog.EnumType, "go1.x"), Value: catalog.StringOf("cobol85")}))
	choice := find[*control.Choice](f)
	if got := choice.Options()[choice.Chosen()]; got != "cobol85" {
		t.Errorf("shows %q", got)
	}
}

func TestTruthValueIsUnknownDefaultOrChosen(t *testing.T) {
	known := property("public", catalog.BoolType)
	known.Default = catalog.BoolOf(true)
	tests := map[string]struct {
		field inspector.Field
		want  control.SwitchState
	}{
		"no default, no value": {inspector.Field{Property: property("public", catalog.BoolType)}, control.SwitchState{Note: "not set"}},
		"the default":          {inspector.Field{Property: known}, control.SwitchState{On: true, Known: true, Note: "Yes (default)"}},
		"chosen":               {inspector.Field{Property: known, Value: catalog.BoolOf(false)}, control.SwitchState{Known: true, Set: true, Note: "No"}},
		"several values":       {inspector.Field{Property: known, Mixed: true}, control.SwitchState{On: true, Note: "mixed"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			f := open(t, content(test.field))
			if got := find[*control.Switch](f).State(); got != test.want {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
		})
	}
}

func TestFindingCanBeFixedWaivedAndReadAbout(t *testing.T) {
	c := content()
	c.Findings = []inspector.Finding{{
		Mark: scene.ErrorMark, Message: "orders runs outside the VPC", Rule: "LAMBDA-VPC-RDS", Fix: "Attach to VPC",
		Page: catalog.Page{Title: "Lambda in a VPC", URL: "https://docs.aws.amazon.com/lambda"},
	}}
	f := open(t, c)
	for _, label := range []string{"Attach to VPC", "Waive..."} {
		controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
			if b, ok := o.(*control.Button); ok && b.Label() == label {
				b.Tapped(nil)
			}
		})
	}
	controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
		if l, ok := o.(*control.Link); ok {
			l.Tapped(nil)
		}
	})
	f.expect("fix LAMBDA-VPC-RDS", "waive LAMBDA-VPC-RDS", "rule LAMBDA-VPC-RDS", "page https://docs.aws.amazon.com/lambda")
}

func TestAnAcceptedFindingSaysWhyAndCanBeTakenBack(t *testing.T) {
	finding := inspector.Finding{Mark: scene.WaivedMark, Message: "one NAT gateway", Rule: "NAT-SINGLE-AZ", Fix: "Add one", Waived: "a test account (Kim)"}
	for name, c := range map[string]inspector.Content{
		"of a node": {Subject: "nat", Title: "nat", Findings: []inspector.Finding{finding}},
		"of an arrow": {Subject: "use", Title: "use", Proof: &inspector.Proof{Mark: scene.ProvenMark, Title: "Works", Steps: []inspector.Step{
			{Mark: scene.WaivedMark, Title: "Waived", Text: "one NAT gateway", Finding: &finding},
		}}},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t, c)
			find[*control.Button](f).Tapped(nil)
			f.expect("unwaive NAT-SINGLE-AZ")
		})
	}
}

func TestAFixWithALongTitleStandsAboveTheOtherButton(t *testing.T) {
	for title, stacked := range map[string]bool{"Attach to VPC": false, "Add a NAT gateway in every zone of it": true} {
		c := content()
		c.Findings = []inspector.Finding{{Mark: scene.WarningMark, Message: "one NAT gateway", Rule: "NAT-SINGLE-AZ", Fix: title}}
		f := open(t, c)
		buttons := map[string]*control.Button{}
		controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
			if b, ok := o.(*control.Button); ok {
				buttons[b.Label()] = b
			}
		})
		fix, waive := buttons[title], buttons["Waive..."]
		if got := waive.Position().Y > fix.Position().Y; got != stacked || fix.Size().Width < fix.MinSize().Width {
			t.Errorf("%s: the other button is below: %v, expected %v; it is %v px wide of %v", title, got, stacked, fix.Size().Width, fix.MinSize().Width)
		}
	}
}

func TestNothingSelectedShowsNoFields(t *testing.T) {
	f := open(t, content(inspector.Field{Property: memory()}))
	f.panel.SetContent(inspector.Content{})
	if f.panel.FocusField("memoryMb") {
		t.Error("a field of the last selection still takes the focus")
	}
}

// find is the only visible widget of a type.
func find[T fyne.CanvasObject](f *fixture) T {
	f.T.Helper()
	var found []T
	controltest.Walk(f.Canvas().Content(), func(o fyne.CanvasObject) {
		if w, ok := o.(T); ok {
			found = append(found, w)
		}
	})
	if len(found) != 1 {
		f.T.Fatalf("%d widgets of the type %T, want 1", len(found), found)
	}
	return found[0]
}
