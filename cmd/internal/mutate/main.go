package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
)

// options are what the command line asks for.
type options struct {
	number            int
	seed              uint64
	workers           int
	tests, run, known string
	again             string
	patience          time.Duration
	dirs              []string
}

func main() {
	var o options
	flag.IntVar(&o.number, "n", 0, "how many mutants to try, drawn at random; 0 for all")
	flag.Uint64Var(&o.seed, "seed", 1, "equal seeds draw equal mutants")
	flag.IntVar(&o.workers, "workers", 2, "how many mutants are tried at a time")
	flag.StringVar(&o.tests, "tests", "model/facts model/lint model/lint/rules/limits model/lint/rules/connect model/lint/rules", "packages whose tests have to notice, in their order")
	flag.StringVar(&o.run, "run", "^Test", "the tests of them that have to, as go test -run has them")
	flag.StringVar(&o.again, "again", "", "file of what an earlier run wrote: only its survivors are tried")
	flag.DurationVar(&o.patience, "patience", time.Hour, "tests that take longer are not asked")
	flag.StringVar(&o.known, "equivalent", "cmd/internal/mutate/equivalent.txt", "file of survivors that mean the same as the code")
	flag.Parse()
	o.dirs = flag.Args()
	survivors, err := o.spoil()
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if survivors > 0 {
		os.Exit(1)
	}
}

// spoil tries the mutants that are asked for and tells which survive.
func (o options) spoil() (survivors int, err error) {
	dir, err := os.MkdirTemp("", "lintel-mutants-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	places, err := find(o.dirs)
	if err != nil {
		return 0, err
	}
	same, err := readEquivalents(o.known)
	if err != nil {
		return 0, err
	}
	suites, err := o.prepare(places, dir)
	if err != nil {
		return 0, err
	}
	drawn, err := o.draw(places)
	if err != nil {
		return 0, err
	}
	equivalent, done := 0, 0
	for tried := range try(drawn, suites, o.workers, o.patience) {
		switch {
		case tried.err != nil:
			return 0, tried.err
		case tried.noticed:
		case same.has(tried.place):
			equivalent++
		default:
			survivors++
			fmt.Println(tried)
		}
		if done++; done%100 == 0 {
			fmt.Fprintf(os.Stderr, "%d of %d tried, %d survived\n", done, len(drawn), survivors)
		}
	}
	fmt.Printf("%d comparisons, %d spoilt, %d noticed, %d mean the same, %d survived\n",
		len(places), len(drawn), len(drawn)-equivalent-survivors, equivalent, survivors)
	return survivors, nil
}

// draw chooses the places to spoil.
func (o options) draw(places []place) ([]place, error) {
	drawn := slices.Clone(places)
	if o.again != "" {
		earlier, err := readSurvivors(o.again)
		if err != nil {
			return nil, err
		}
		drawn = slices.DeleteFunc(drawn, func(p place) bool { return !earlier[p.key()] })
	}
	if o.number > 0 && o.number < len(drawn) {
		random := rand.New(rand.NewPCG(o.seed, 0))
		random.Shuffle(len(drawn), func(i, j int) { drawn[i], drawn[j] = drawn[j], drawn[i] })
		drawn = drawn[:o.number]
	}
	return drawn, nil
}

// prepare compiles the tests and sees what each of them reaches.
func (o options) prepare(places []place, dir string) ([]*suite, error) {
	tests := strings.Fields(o.tests)
	overlay, err := weave(places, tests, dir)
	if err != nil {
		return nil, err
	}
	var suites []*suite
	for _, pkg := range tests {
		s, err := compile(pkg, overlay, dir)
		if err != nil {
			return nil, err
		}
		if err := s.observe(o.run); err != nil {
			return nil, err
		}
		suites = append(suites, s)
		fmt.Fprintf(os.Stderr, "%s: %d tests, %s\n", pkg, len(s.tests), s.took().Round(time.Second/10))
	}
	return suites, nil
}

// trial is what became of a mutant.
type trial struct {
	place            place
	reached, noticed bool
	err              error
}

func (t trial) String() string {
	if t.reached {
		return t.place.String() + " and no test noticed"
	}
	return t.place.String() + " and no test comes there"
}

// try spoils one comparison after the other.
func try(places []place, suites []*suite, workers int, patience time.Duration) <-chan trial {
	next, tried := make(chan place), make(chan trial)
	go func() {
		defer close(next)
		for _, p := range places {
			next <- p
		}
	}()
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			w := worker{suites: suites, patience: patience, hosts: map[*suite]*host{}}
			defer w.stop()
			for p := range next {
				tried <- w.try(p)
			}
		})
	}
	go func() { working.Wait(); close(tried) }()
	return tried
}
