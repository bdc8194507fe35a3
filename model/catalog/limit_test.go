package catalog_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lintel/model/catalog"
)

func TestEveryLimitSaysWhoseItIsAndWhereAWSSaysSo(t *testing.T) {
	c := shipped(t)
	units := map[string][]catalog.Limit{"KB": c.Limits().Payload, "s": c.Limits().Wait, "h": c.Limits().Retention}
	for unit, limits := range units {
		if len(limits) == 0 {
			t.Errorf("no limit is in %s", unit)
		}
		for _, l := range limits {
			checkLimit(t, c, l, unit)
		}
	}
}

func checkLimit(t *testing.T, c *catalog.Catalog, l catalog.Limit, unit string) {
	t.Helper()
	checkTexts(t, []catalog.Text{l.Of}, nil)
	if l.Unit != unit {
		t.Errorf("%s is in %q, want %s", l.Of.EN, l.Unit, unit)
	}
	if !slices.Contains([]string{"", "sync", "async"}, l.Call) {
		t.Errorf("%s: no call is called %q", l.Of.EN, l.Call)
	}
	if len(l.From)+len(l.To) == 0 || l.Property != "" && l.Most != 0 {
		t.Errorf("%s names neither end, or both a number and a property", l.Of.EN)
	}
	for _, k := range l.Kinds {
		if _, ok := c.Edge(k); !ok {
			t.Errorf("%s: no arrow is called %s", l.Of.EN, k)
		}
	}
	for _, k := range slices.Concat(l.From, l.To) {
		if _, ok := c.Service(k); !ok {
			t.Errorf("%s: no kind is called %s", l.Of.EN, k)
		}
	}
	owners := l.To
	if len(owners) == 0 {
		owners = l.From
	}
	for _, k := range owners {
		if s, _ := c.Service(k); l.Property != "" {
			if p, ok := s.Property(l.Property); !ok || p.Unit == "" {
				t.Errorf("%s: %s has no property %s with a unit", l.Of.EN, k, l.Property)
			}
		}
	}
	checkPage(t, l.Page)
}

func checkPage(t *testing.T, p catalog.Page) {
	t.Helper()
	if p.Title == "" || !strings.HasPrefix(p.URL, "https://docs.aws.amazon.com/") {
		t.Errorf("%+v is no page of AWS", p)
	}
}

func TestEveryRangeIsAboutNumbersOfItsKind(t *testing.T) {
	c := shipped(t)
	for _, r := range c.Limits().Ranges {
		s, _ := c.Service(r.Of)
		for _, key := range []string{r.Property, r.Per} {
			if p, ok := s.Property(key); key != "" && (!ok || p.Type != catalog.IntType && p.Type != catalog.NumberType) {
				t.Errorf("%s has no number %s", r.Of, key)
			}
		}
		if r.Min == nil && r.Max == nil || (r.Ratio == 0) != (r.Per == "") {
			t.Errorf("%+v limits nothing", r)
		}
		checkPage(t, r.Page)
	}
}

func TestARangeHoldsWhileItsConditionDoes(t *testing.T) {
	c := shipped(t)
	most := func(kind catalog.Kind, p catalog.Props, key string) float64 {
		if r, ok := c.RangeOf(kind, p, key); ok {
			return *r.Max
		}
		return 0
	}
	of := func(volume string) catalog.Props { return catalog.Props{"type": catalog.StringOf(volume)} }
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"by a value", most("ebs-volume", of("io1"), "iops"), 64000},
		{"by another value", most("ebs-volume", of("gp3"), "iops"), 80000},
		{"of a value without a range", most("ebs-volume", of("gp2"), "iops"), 0},
		{"of an unknown value", most("ebs-volume", nil, "iops"), 0},
		{"by a default", most("step-functions", nil, "expectedDurationSec"), 31536000},
		{"of another property", most("step-functions", nil, "logging"), 0},
		{"of an unknown kind", most("quantum-computer", nil, "iops"), 0},
	} {
		if c.got != c.want {
			t.Errorf("%s: at most %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestARangeOfSomethingUnknownIsAnError(t *testing.T) {
	for want, text := range map[string]string{
		`there is no kind "cup"`:             "ranges: [{of: cup}]",
		`tls of db: sets "tea", which is no`: "ranges: [{of: db, property: tls, when: {tea: hot}}]",
	} {
		fsys := files()
		fsys["catalog/limits.yaml"] = &fstest.MapFile{Data: []byte(text)}
		if _, err := catalog.Load(fsys); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
