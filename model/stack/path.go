package stack

import (
	"strconv"
	"strings"

	cfn "lintel/model/cloudformation"
)

// values are what a path leads to. Keys are separated by dots; "*" stands for all
// items of a list or values of a map, a number for one item, ">" goes on at the
// resource that the value names, and "@" begins at an item instead of a resource.
// Of paths with "|" between them the first counts that leads to anything.
func (b *builder) values(r *cfn.Resource, item *cfn.Value, path string) []*cfn.Value {
	var found []*cfn.Value
	for one := range strings.SplitSeq(path, "|") {
		if found = b.valuesOf(r, item, one); len(found) > 0 {
			break
		}
	}
	return found
}

func (b *builder) valuesOf(r *cfn.Resource, item *cfn.Value, path string) []*cfn.Value {
	at := []*cfn.Value{r.Properties}
	if rest, ok := strings.CutPrefix(path, "@"); ok {
		at, path = []*cfn.Value{item}, strings.TrimPrefix(rest, ".")
	}
	for hop, part := range strings.Split(path, ">") {
		if hop > 0 {
			at = b.behind(at)
		}
		if part == "" {
			continue
		}
		for key := range strings.SplitSeq(part, ".") {
			at = step(at, key)
		}
	}
	return at
}

func step(at []*cfn.Value, key string) []*cfn.Value {
	var next []*cfn.Value
	for _, v := range at {
		if v.IsUnknown() {
			next = append(next, v)
			continue
		}
		if key == "*" {
			if v.Kind() == cfn.Map {
				for _, e := range v.Entries() {
					next = append(next, e.Value)
				}
			} else {
				next = append(next, v.Items()...)
			}
			continue
		}
		if n, err := strconv.Atoi(key); err == nil && v.Kind() == cfn.List {
			if n < len(v.Items()) {
				next = append(next, v.Items()[n])
			}
			continue
		}
		if x := v.Get(key); !x.IsNothing() {
			next = append(next, x)
		}
	}
	return next
}

// behind are the properties of the resources that values name.
func (b *builder) behind(values []*cfn.Value) []*cfn.Value {
	var next []*cfn.Value
	for _, v := range values {
		if r, ok := b.named(v); ok {
			next = append(next, r.Properties)
		} else if v.IsUnknown() {
			next = append(next, v)
		}
	}
	return next
}

// value is the first thing that a path leads to.
func (b *builder) value(r *cfn.Resource, item *cfn.Value, path string) *cfn.Value {
	for _, v := range b.values(r, item, path) {
		if !v.IsNothing() {
			return v
		}
	}
	return nil
}
