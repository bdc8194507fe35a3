package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"time"
)

func main() {
	number := flag.Int("n", 0, "how many mutants to try, drawn at random; 0 for all")
	seed := flag.Uint64("seed", 1, "equal seeds draw equal mutants")
	workers := flag.Int("workers", 2, "how many mutants are tried at a time")
	tests := flag.String("tests", "model/facts model/lint model/lint/rules/limits model/lint/rules/connect model/lint/rules", "packages whose tests have to notice, in their order")
	patience := flag.Duration("patience", time.Hour, "tests that take longer are not asked")
	known := flag.String("equivalent", "cmd/internal/mutate/equivalent.txt", "file of survivors that mean the same as the code")
	flag.Parse()
	survivors, err := run(*number, *seed, *workers, *patience, strings.Fields(*tests), *known, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if survivors > 0 {
		os.Exit(1)
	}
}

func run(number int, seed uint64, workers int, patience time.Duration, tests []string, known string, dirs []string) (survivors int, err error) {
	dir, err := os.MkdirTemp("", "lintel-mutants-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	places, err := find(dirs)
	if err != nil {
		return 0, err
	}
	same, err := readEquivalents(known)
	if err != nil {
		return 0, err
	}
	suites, err := prepare(places, tests, dir)
	if err != nil {
		return 0, err
	}
	all := len(places)
	if number > 0 && number < all {
		drawn := rand.New(rand.NewPCG(seed, 0))
		drawn.Shuffle(all, func(i, j int) { places[i], places[j] = places[j], places[i] })
		places = places[:number]
	}
	equivalent := 0
	for tried := range try(places, suites, workers, patience) {
		switch {
		case tried.err != nil:
			return 0, tried.err
		case tried.noticed:
		case same.has(tried.place):
			equivalent++
		default:
			survivors++
			fmt.Printf("%s and %s\n", tried.place, tried.why())
		}
	}
	fmt.Printf("%d comparisons, %d spoilt, %d noticed, %d mean the same, %d survived\n",
		all, len(places), len(places)-equivalent-survivors, equivalent, survivors)
	return survivors, nil
}

// prepare compiles the tests and sees what each of them reaches.
func prepare(places []place, tests []string, dir string) ([]*suite, error) {
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
		if err := s.observe(); err != nil {
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

func (t trial) why() string {
	if t.reached {
		return "no test noticed"
	}
	return "no test comes there"
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
