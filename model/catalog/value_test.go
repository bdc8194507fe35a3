package catalog_test

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
)

func TestAPropertyTakesValuesOfItsTypeOnly(t *testing.T) {
	whole := catalog.Property{Key: "n", Type: catalog.IntType}
	choice := catalog.Property{Key: "c", Type: catalog.EnumType, Values: []string{"a", "b"}}
	cases := map[string]struct {
		property catalog.Property
		value    catalog.Value
		fits     bool
	}{
		"a whole number":            {whole, catalog.NumberOf(3), true},
		"a number with a fraction":  {whole, catalog.NumberOf(3.5), false},
		"a number in quotes":        {whole, catalog.StringOf("3"), false},
		"any number":                {catalog.Property{Type: catalog.NumberType}, catalog.NumberOf(3.5), true},
		"a number that is true":     {catalog.Property{Type: catalog.NumberType}, catalog.BoolOf(true), false},
		"a yes":                     {catalog.Property{Type: catalog.BoolType}, catalog.BoolOf(true), true},
		"a yes in quotes":           {catalog.Property{Type: catalog.BoolType}, catalog.StringOf("true"), false},
		"a choice":                  {choice, catalog.StringOf("b"), true},
		"something else":            {choice, catalog.StringOf("c"), false},
		"a text":                    {catalog.Property{Type: catalog.StringType}, catalog.StringOf(""), true},
		"a text that is a list":     {catalog.Property{Type: catalog.StringType}, catalog.ListOf("a"), false},
		"a list":                    {catalog.Property{Type: catalog.ListType}, catalog.ListOf(), true},
		"a list that is one string": {catalog.Property{Type: catalog.ListType}, catalog.StringOf("a"), false},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			if err := tc.property.Check(tc.value); (err == nil) != tc.fits {
				t.Errorf("%q as %s: %v", tc.value, tc.property.Type, err)
			}
		})
	}
}

func TestWhatAFileSaysIsWrittenBackAsItWas(t *testing.T) {
	for name, text := range map[string]string{
		"a string":                          `"a<b & \"c\""`,
		"Hangul":                            `"주문"`,
		"a number":                          `12.5`,
		"a number that a float cannot hold": `12345678901234567890`,
		"no":                                `false`,
		"a list":                            `["a","b"]`,
		"an empty list":                     `[]`,
		"a list of numbers":                 `[1,2]`,
		"an object":                         `{"a":{"b":1}}`,
	} {
		t.Run(name, func(t *testing.T) {
			var v catalog.Value
			if err := json.Unmarshal([]byte(text), &v); err != nil {
				t.Fatal(err)
			}
			if got, err := v.MarshalJSON(); err != nil || string(got) != text {
				t.Errorf("%s becomes %s, %v", text, got, err)
			}
		})
	}
}

func TestANumberIsUnderstoodHoweverItIsWritten(t *testing.T) {
	for _, text := range []string{"1000", "1e3", "1000.0"} {
		var v catalog.Value
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		if n, ok := v.Number(); n != 1000 || !ok {
			t.Errorf("%s is %v, a number: %t", text, n, ok)
		}
	}
}

func TestEveryValueSurvivesAFile(t *testing.T) {
	values := rapid.OneOf(
		rapid.Map(rapid.String(), catalog.StringOf),
		rapid.Map(rapid.Float64Range(-1e15, 1e15), catalog.NumberOf),
		rapid.Map(rapid.Bool(), catalog.BoolOf),
		rapid.Map(rapid.SliceOf(rapid.String()), func(s []string) catalog.Value { return catalog.ListOf(s...) }),
	)
	rapid.Check(t, func(t *rapid.T) {
		want := values.Draw(t, "value")
		data, err := want.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var got catalog.Value
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if !got.Equal(want) {
			t.Fatalf("%q is read back as %q", want, got)
		}
	})
}

func TestAListDoesNotChangeBehindAValue(t *testing.T) {
	items := []string{"a", "b"}
	v := catalog.ListOf(items...)
	items[0] = "x"
	out, _ := v.List()
	out[1] = "y"
	if !v.Equal(catalog.ListOf("a", "b")) {
		t.Errorf("the value became %q", v)
	}
}
