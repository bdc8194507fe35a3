package main

import (
	"fmt"
	"os"
	"strings"
)

// equivalents are survivors that a person has judged.
type equivalents map[key]bool

// readEquivalents reads lines of the form
//
//	model/facts/path.go	<	a < b	reason
//
// with tabs between. A line without a reason is an error.
func readEquivalents(name string) (equivalents, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading the equivalent mutants: %w", err)
	}
	known := equivalents{}
	for i, line := range strings.Split(string(text), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 4 || strings.TrimSpace(cells[3]) == "" {
			return nil, fmt.Errorf("%s:%d: a line has a file, an operator, the comparison and a reason, with tabs between", name, i+1)
		}
		known[key(cells[:3])] = true
	}
	return known, nil
}

func (e equivalents) has(p place) bool { return e[p.key()] }
