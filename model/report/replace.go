package report

import (
	"strings"

	"lintel/model/codec"
	"lintel/model/lint"
)

// replacements are the lines of the file that a fix changes; none where the file
// is not written the way Lintel saves it, or the fix cannot be applied.
func (f *File) replacements(fix lint.Fix) []sarifReplacement {
	if f.Source == nil {
		return nil
	}
	fixed := f.Diagram.Snapshot()
	if _, err := fixed.Update(fix.Command.Apply); err != nil {
		return nil
	}
	return replaced(lines(f.Source), lines(codec.Marshal(fixed)))
}

func lines(data []byte) []string { return strings.SplitAfter(string(data), "\n") }

// replaced says which lines of old to replace by what to get fresh. Both are
// sorted alike, so the lines they share stand in one order.
func replaced(old, fresh []string) []sarifReplacement {
	inOld, inFresh := set(old), set(fresh)
	var list []sarifReplacement
	for i, k := 0, 0; i < len(old) || k < len(fresh); {
		if i < len(old) && k < len(fresh) && old[i] == fresh[k] {
			i, k = i+1, k+1
			continue
		}
		from, text := i, ""
		for i < len(old) && !inFresh[old[i]] {
			i++
		}
		for k < len(fresh) && !inOld[fresh[k]] {
			text += fresh[k]
			k++
		}
		if i == from && text == "" { // the shared lines are not in one order
			return []sarifReplacement{replacement(0, len(old), strings.Join(fresh, ""))}
		}
		list = append(list, replacement(from, i, text))
	}
	return list
}

// replacement replaces the lines from up to, but not including, to, counted from 0.
func replacement(from, to int, text string) sarifReplacement {
	return sarifReplacement{
		DeletedRegion:   sarifRegion{StartLine: from + 1, StartColumn: 1, EndLine: to + 1, EndColumn: 1},
		InsertedContent: sarifText{Text: text},
	}
}

func set(list []string) map[string]bool {
	m := make(map[string]bool, len(list))
	for _, s := range list {
		m[s] = true
	}
	return m
}
