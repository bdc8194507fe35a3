package search_test

import (
	"cmp"
	"slices"
	"testing"

	"lintel/model/search"
)

var texts = [][2]string{
	{"Zoom in", "확대"}, {"Zoom to fit", "화면에 맞추기"}, {"Select all", "모두 선택"}, {"Fit the text", "글자에 맞추기"},
	{"Save as...", "다른 이름으로 저장..."},
}

func found(q search.Query) []string {
	type hit struct {
		text string
		rank search.Rank
	}
	var hits []hit
	for _, t := range texts {
		if r, ok := q.Rank([]string{t[0]}, []string{t[1]}); ok {
			hits = append(hits, hit{t[0], r})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.rank, b.rank) })
	var names []string
	for _, h := range hits {
		names = append(names, h.text)
	}
	return names
}

func TestAQueryFindsWhatIsMeant(t *testing.T) {
	cases := map[string]struct {
		query search.Query
		want  []string
	}{
		"the beginning first":                {search.New("fit"), []string{"Fit the text", "Zoom to fit"}},
		"every word":                         {search.New("fit zoom"), []string{"Zoom to fit"}},
		"any case":                           {search.New("SAVE"), []string{"Save as..."}},
		"a second language":                  {search.New("확대"), []string{"Zoom in"}},
		"initial consonants":                 {search.New("ㅎㅁ"), []string{"Zoom to fit"}},
		"a syllable that is half typed":      {search.New("모드"), nil},
		"a syllable on its way":              {search.New("모두 서"), []string{"Select all"}},
		"letters in between only when fuzzy": {search.New("zmft"), nil},
		"letters in between":                 {search.NewFuzzy("zmft"), []string{"Zoom to fit"}},
		"letters from the start of a word":   {search.NewFuzzy("omft"), nil},
		"a whole text before its letters":    {search.NewFuzzy("fit"), []string{"Fit the text", "Zoom to fit"}},
		"nothing":                            {search.New(" "), []string{"Zoom in", "Zoom to fit", "Select all", "Fit the text", "Save as..."}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := found(c.query); !slices.Equal(got, c.want) {
				t.Errorf("finds %q, want %q", got, c.want)
			}
		})
	}
}
