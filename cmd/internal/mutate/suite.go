package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// suite is the tests of one package, compiled.
type suite struct {
	pkg, dir, program string
	flags             []string
	tests             []test // the quickest first
}

// test is a test without parts, or a part of one; which comparisons it reaches
// and what it takes of a processor.
type test struct {
	name    string
	reaches map[int]bool
	took    time.Duration
}

// compile builds the tests of a package with all mutants in them.
func compile(pkg, overlay, dir string) (*suite, error) {
	s := &suite{pkg: pkg, dir: pkg, program: filepath.Join(dir, strings.ReplaceAll(pkg, "/", "-")+".test")}
	build := exec.Command("go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", s.program, "./"+pkg)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("compiling %s: %w\n%s", pkg, err, out)
	}
	if _, err := os.Stat(s.program); err != nil {
		return nil, fmt.Errorf("%s has no tests", pkg)
	}
	// Random tests draw the same each time and leave no files behind.
	if random := []string{"-rapid.seed=1", "-rapid.nofailfile"}; exec.Command(s.program, append(random, "-test.run=^$")...).Run() == nil {
		s.flags = random
	}
	return s, nil
}

// observe runs each test of a pattern alone, with nothing spoilt, and notes what it reaches.
func (s *suite) observe(pattern string) error {
	all := exec.Command(s.program, append([]string{"-test.v", "-test.run=" + pattern}, s.flags...)...)
	all.Dir = s.dir
	told, err := all.CombinedOutput()
	if err != nil {
		return fmt.Errorf("the tests of %s fail with nothing spoilt: %w\n%s", s.pkg, err, told)
	}
	h, err := s.host()
	if err != nil {
		return err
	}
	defer h.stop()
	whole := map[string]bool{} // tests whose parts cannot be run alone
	for _, name := range parts(string(told)) {
		t, passes, err := h.observe(name)
		if top, _, part := strings.Cut(name, "/"); err == nil && !passes && part {
			if whole[top] {
				continue
			}
			whole[top] = true
			t, passes, err = h.observe(top)
		}
		if err != nil || !passes {
			return fmt.Errorf("%s in %s fails alone with nothing spoilt", t.name, s.pkg)
		}
		s.tests = append(s.tests, t)
	}
	slices.SortStableFunc(s.tests, func(a, b test) int { return int(a.took - b.took) })
	return nil
}

// took is what all tests take of a processor, each alone.
func (s *suite) took() (sum time.Duration) {
	for _, t := range s.tests {
		sum += t.took
	}
	return sum
}

// parts are the tests that have no parts themselves, from what they tell when they run.
func parts(told string) []string {
	var names []string
	for line := range strings.Lines(told) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "=== RUN "); ok {
			names = append(names, strings.TrimSpace(name))
		}
	}
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		return slices.ContainsFunc(names, func(other string) bool { return strings.HasPrefix(other, name+"/") })
	})
}

func (h *host) observe(name string) (t test, passes bool, err error) {
	a, err := h.answer(question{Tests: pattern([]string{name}), Note: true, Within: forever})
	t = test{name: name, took: a.Took, reaches: map[int]bool{}}
	for _, id := range a.Reached {
		t.reaches[id] = true
	}
	return t, err == nil && !a.Failed, err
}

// pattern is the flag test.run that runs these tests. Those of one test function
// share an expression for each level, since each test is compared with all there
// are; parts of equal names elsewhere in that function may run too.
func pattern(names []string) string {
	levels := map[string][][]string{}
	for _, name := range names {
		top, parts, _ := strings.Cut(name, "/")
		at := levels[top]
		for i, part := range strings.Split(parts, "/") {
			if i == len(at) {
				at = append(at, nil)
			}
			if part != "" && !slices.Contains(at[i], regexp.QuoteMeta(part)) {
				at[i] = append(at[i], regexp.QuoteMeta(part))
			}
		}
		levels[top] = at
	}
	var all []string
	for _, top := range slices.Sorted(maps.Keys(levels)) {
		text := "^" + top + "$"
		for _, parts := range levels[top] {
			if len(parts) > 0 {
				text += "/^(" + strings.Join(parts, "|") + ")$"
			}
		}
		all = append(all, text)
	}
	return strings.Join(all, "|")
}

// batch is some tests, and what they take together.
type batch struct {
	names []string
	took  time.Duration
}

// batches are the tests that reach a comparison and take less than patience, the
// quickest first: each batch takes longer than the one before.
func (s *suite) batches(p place, patience time.Duration) (batches []batch, reached bool) {
	budget := time.Duration(0)
	for _, t := range s.tests {
		if !t.reaches[p.id] {
			continue
		}
		reached = true
		if t.took >= patience {
			continue
		}
		if left := budget - t.took; left < 0 || len(batches) == 0 {
			budget = 10 * time.Millisecond << (2 * len(batches))
			batches = append(batches, batch{})
		}
		budget -= t.took
		last := &batches[len(batches)-1]
		last.names, last.took = append(last.names, t.name), last.took+t.took
	}
	return batches, reached
}
