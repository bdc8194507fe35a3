package main

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestOnlyTestsWithoutPartsAreRunAlone(t *testing.T) {
	told := `=== RUN   TestA
--- PASS: TestA (0.00s)
=== RUN   TestAB
=== RUN   TestAB/one_(two)
=== RUN   TestAB/three
=== RUN   TestAB/three/four
    --- PASS: TestAB/one_(two) (0.00s)
`
	if got, want := parts(told), []string{"TestA", "TestAB/one_(two)", "TestAB/three/four"}; !slices.Equal(got, want) {
		t.Errorf("the parts are %q, want %q", got, want)
	}
}

func TestTestsOfOneFunctionShareAPattern(t *testing.T) {
	got := pattern([]string{"TestB/two", "TestA", "TestB/one_(two)/x", "TestB/three/x"})
	if want := `^TestA$|^TestB$/^(two|one_\(two\)|three)$/^(x)$`; got != want {
		t.Errorf("the pattern is %s, want %s", got, want)
	}
}

func TestQuickTestsThatReachTheMutantAreAskedFirst(t *testing.T) {
	here, elsewhere := map[int]bool{1: true}, map[int]bool{2: true}
	s := suite{tests: []test{
		{"a", here, time.Millisecond}, {"b", elsewhere, time.Millisecond}, {"c", here, 9 * time.Millisecond},
		{"d", here, 10 * time.Millisecond}, {"e", here, 20 * time.Millisecond}, {"f", here, 100 * time.Millisecond},
	}}
	for patience, want := range map[time.Duration]string{
		time.Hour: "a c, d e, f", 100 * time.Millisecond: "a c, d e", time.Millisecond: "",
	} {
		batches, reached := s.batches(place{id: 1}, patience)
		var got []string
		for _, b := range batches {
			got = append(got, strings.Join(b.names, " "))
		}
		if strings.Join(got, ", ") != want || !reached {
			t.Errorf("with a patience of %s the batches are %q, want %s", patience, got, want)
		}
	}
	if batches, reached := s.batches(place{id: 3}, time.Hour); len(batches) > 0 || reached {
		t.Errorf("a mutant that no test reaches is shown to %v", batches)
	}
}
