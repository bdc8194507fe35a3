package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// suite is the tests of one package, compiled.
type suite struct {
	pkg, dir, program string
	flags             []string
	tests             []test
}

// test is a test function, which comparisons it reaches and what it takes of a processor.
type test struct {
	name    string
	reaches map[int]bool
	took    time.Duration
}

// quick tests are tried before the others.
const quick = 400 * time.Millisecond

// compile builds the tests of a package with all mutants in them.
func compile(pkg, overlay, dir string) (suite, error) {
	s := suite{pkg: pkg, dir: pkg, program: filepath.Join(dir, strings.ReplaceAll(pkg, "/", "-")+".test")}
	build := exec.Command("go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", s.program, "./"+pkg)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return suite{}, fmt.Errorf("compiling %s: %w\n%s", pkg, err, out)
	}
	if _, err := os.Stat(s.program); err != nil {
		return suite{}, fmt.Errorf("%s has no tests", pkg)
	}
	// Random tests draw the same each time and leave no files behind.
	if random := []string{"-rapid.seed=1", "-rapid.nofailfile"}; s.passes(random, "^$", "") {
		s.flags = random
	}
	return s, nil
}

// observe runs each test alone and notes what it reaches.
func (s *suite) observe(dir string) error {
	list := exec.Command(s.program, "-test.list", "^Test")
	list.Dir = s.dir
	names, err := list.Output()
	if err != nil {
		return fmt.Errorf("listing the tests of %s: %w", s.pkg, err)
	}
	for name := range strings.FieldsSeq(string(names)) {
		notes := filepath.Join(dir, "reached")
		if err := os.RemoveAll(notes); err != nil {
			return err
		}
		took, err := s.run(s.flags, "^"+name+"$", "LINTEL_REACHED="+notes)
		if err != nil {
			return fmt.Errorf("%s fails with nothing spoilt: %w", name, err)
		}
		t := test{name: name, took: took, reaches: map[int]bool{}}
		ids, _ := os.ReadFile(notes)
		for lines := bufio.NewScanner(bytes.NewReader(ids)); lines.Scan(); {
			if id, err := strconv.Atoi(lines.Text()); err == nil {
				t.reaches[id] = true
			}
		}
		s.tests = append(s.tests, t)
	}
	return nil
}

// notices says whether a test fails that reaches p, the quick ones first. Those
// that take longer than patience are not asked.
func (s *suite) notices(p place, patience time.Duration) (reached, noticed bool) {
	before := time.Duration(0)
	for _, limit := range []time.Duration{quick, 4 * quick, patience} {
		var names []string
		for _, t := range s.tests {
			reached = reached || t.reaches[p.id]
			if t.reaches[p.id] && t.took >= before && t.took < min(limit, patience) {
				names = append(names, t.name)
			}
		}
		before = limit
		if len(names) > 0 && !s.passes(s.flags, "^("+strings.Join(names, "|")+")$", fmt.Sprint("LINTEL_SPOILT=", p.id)) {
			return true, true
		}
	}
	return reached, false
}

func (s *suite) passes(flags []string, tests, variable string) bool {
	_, err := s.run(flags, tests, variable)
	return err == nil
}

// run runs tests until the first fails and says what they took of a processor.
// One that hangs fails.
func (s *suite) run(flags []string, tests, variable string) (took time.Duration, err error) {
	within, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	arguments := slices.Concat([]string{"-test.failfast", "-test.run", tests}, flags)
	run := exec.CommandContext(within, s.program, arguments...)
	run.Dir = s.dir
	run.Env = append(os.Environ(), "GOMEMLIMIT=1GiB", variable)
	out, err := run.CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("%w\n%s", err, out)
	}
	return run.ProcessState.UserTime() + run.ProcessState.SystemTime(), nil
}
