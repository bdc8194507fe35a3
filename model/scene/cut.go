package scene

import (
	"slices"
	"strings"
	"unicode"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/typeface"
)

const ellipsis = "…"

// brief is what says enough of a header that has no room for more.
func brief(n *diagram.Node, s *catalog.Service, label, detail string) string {
	switch {
	case s == nil:
		return label
	case detail != "" && namesItself(s.Frame):
		return detail
	case detail == "" && n.Name != "":
		return n.Name
	}
	return label
}

// briefsBeside are the briefs of the other containers of a kind in the same container.
func (b *Builder) briefsBeside(n *diagram.Node, s *catalog.Service) []string {
	var out []string
	for o := range b.d.Children(n.Parent) {
		if o.ID != n.ID && o.Kind == n.Kind {
			label, detail := b.headerText(o, s)
			out = append(out, brief(o, s, label, detail))
		}
	}
	return out
}

// cutApart is the brief, cut so that it differs from those of its siblings where a
// cut does: names of things that are alike differ at their ends, or after a beginning
// that they share.
func (b *Builder) cutApart(h wording, look frameLook, room float64) string {
	cut := func(s string, tail float64) string { return b.cut(s, look.labelSize, typeface.Semibold, room, tail) }
	first := cut(h.brief, usualTail)
	if first == h.brief {
		return first
	}
	others := h.others()
	for _, tail := range [3]float64{usualTail, 0, longTail} {
		short := cut(h.brief, tail)
		if !slices.ContainsFunc(others, func(o string) bool { return o != h.brief && cut(o, tail) == short }) {
			return short
		}
	}
	return first
}

// How much of the room of a text without its middle goes to its end.
const usualTail, longTail = 0.4, 0.75

// cutMiddle is s, or as much of its beginning and its end as fits in max pt.
func (b *Builder) cutMiddle(s string, size float64, w typeface.Weight, max float64) string {
	return b.cut(s, size, w, max, usualTail)
}

// cut is s, or as much of its beginning and its end as fits in max pt; tail is the
// share of the end.
func (b *Builder) cut(s string, size float64, w typeface.Weight, max, tail float64) string {
	if b.measure.Width(s, size, w) <= max {
		return s
	}
	letters := []rune(s)
	last := ""
	for k := len(letters) - 1; k > 0; k-- {
		end := string(letters[k:])
		if b.measure.Width(ellipsis+end, size, w) > max*tail {
			break
		}
		if !unicode.Is(unicode.M, letters[k]) {
			last = end
		}
	}
	head := strings.TrimSuffix(b.measure.Fit(s, size, w, max-b.measure.Width(last, size, w)), ellipsis)
	if head == "" {
		return b.measure.Fit(s, size, w, max)
	}
	return head + ellipsis + last
}
