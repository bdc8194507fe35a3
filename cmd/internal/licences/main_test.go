package main

import (
	"os"
	"strings"
	"testing"
)

func TestTheListOfLicencesIsAboutTheModulesOfGoMod(t *testing.T) {
	mod, err := os.ReadFile("../../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile("../../../DEPENDENCIES.md")
	if err != nil {
		t.Fatal(err)
	}
	required := map[string]bool{}
	for line := range strings.Lines(string(mod)) {
		if f := strings.Fields(line); strings.HasPrefix(line, "\t") && len(f) >= 2 {
			required["| "+f[0]+" | "+f[1]+" |"] = true
		}
	}
	listed := 0
	for line := range strings.Lines(string(list)) {
		cells := strings.Split(line, " | ")
		if len(cells) != 3 || strings.HasPrefix(line, "| module") {
			continue
		}
		listed++
		if !required[cells[0]+" | "+cells[1]+" |"] {
			t.Errorf("%s %s is not in go.mod; run make licences", cells[0], cells[1])
		}
		for _, refused := range []string{"AGPL", "SSPL", "LGPL"} {
			if strings.Contains(cells[2], refused) {
				t.Errorf("%s is under %s, which the programs must not be built from", cells[0], refused)
			}
		}
	}
	if listed != len(required) {
		t.Errorf("%d modules are listed and %d are in go.mod; run make licences", listed, len(required))
	}
}
