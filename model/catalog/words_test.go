package catalog_test

import (
	"testing"

	"lintel/model/catalog"
)

func TestPlainWordsAreTranslatedAndNamesAreNot(t *testing.T) {
	c := shipped(t)
	for _, test := range []struct{ key, value, korean string }{
		{"labelSide", "below", "아래"},
		{"type", "gp3", "gp3"},
		{"kind", "standard", "표준"},
		{"type", "standard", "standard"}, // a volume of EBS
		{"billing", "PAY_PER_REQUEST", "PAY_PER_REQUEST"},
	} {
		name := c.ValueName(catalog.Property{Key: test.key}, test.value)
		if name.EN != test.value || name.KO != test.korean {
			t.Errorf("%s %s is called %+v, want %s", test.key, test.value, name, test.korean)
		}
	}
}
