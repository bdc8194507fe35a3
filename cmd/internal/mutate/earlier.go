package main

import (
	"fmt"
	"os"
	"regexp"
)

// told is a line about a survivor.
var told = regexp.MustCompile(`(?m)^(\S+):\d+: (\S+) became \S+ in (.*) and no test (?:noticed|comes there)$`)

// readSurvivors reads what a run wrote about survivors.
func readSurvivors(name string) (map[key]bool, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading the survivors of an earlier run: %w", err)
	}
	all := map[key]bool{}
	for _, m := range told.FindAllStringSubmatch(string(text), -1) {
		all[key(m[1:])] = true
	}
	return all, nil
}
