// Command licences writes the list of the modules that the programs are built
// from, each with its licence, as Markdown. make licences runs it.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if err := write(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

// module is what the go command says of one.
type module struct {
	Path, Version, Dir string
	Main               bool
}

const head = `# Licences of what Lintel is built from

Written by ` + "`make licences`" + `; a test compares it with go.mod.

| module | version | licence |
|---|---|---|
`

func write(w io.Writer) error {
	modules, err := used()
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	for _, m := range modules {
		name, err := licence(m.Dir)
		if err != nil {
			return fmt.Errorf("%s: %w", m.Path, err)
		}
		if inside, ok := carried[m.Path]; ok {
			name += "; " + inside
		}
		if _, err := fmt.Fprintf(w, "| %s | %s | %s |\n", m.Path, m.Version, name); err != nil {
			return err
		}
	}
	return nil
}

// used lists the modules that go.mod names.
func used() ([]module, error) {
	if out, err := exec.Command("go", "mod", "download").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("fetching the modules: %w: %s", err, out)
	}
	required, err := exec.Command("go", "mod", "edit", "-json").Output()
	if err != nil {
		return nil, fmt.Errorf("reading go.mod: %w", err)
	}
	var mod struct{ Require []module }
	if err := json.Unmarshal(required, &mod); err != nil {
		return nil, fmt.Errorf("reading go.mod: %w", err)
	}
	arguments := []string{"list", "-m", "-json"}
	for _, m := range mod.Require {
		arguments = append(arguments, m.Path)
	}
	out, err := exec.Command("go", arguments...).Output()
	if err != nil {
		return nil, fmt.Errorf("listing the modules: %w", err)
	}
	var all []module
	for in := json.NewDecoder(bytes.NewReader(out)); ; {
		var m module
		if err := in.Decode(&m); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("listing the modules: %w", err)
		}
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b module) int { return cmp.Compare(a.Path, b.Path) })
	return all, nil
}

// carried is what modules have inside that is under another licence.
var carried = map[string]string{"github.com/goccy/go-graphviz": "Graphviz inside it: EPL-1.0"}

// marks are sentences that only one licence has; the first that is found counts.
var marks = []struct{ name, text string }{
	{"FTL or GPL-2.0", "The FreeType License"},
	{"Apache-2.0", "Apache License"},
	{"MPL-2.0", "Mozilla Public License Version 2.0"},
	{"GPL", "GNU GENERAL PUBLIC LICENSE"},
	{"LGPL", "GNU LESSER GENERAL PUBLIC LICENSE"},
	{"EPL", "Eclipse Public License"},
	{"BSD-3-Clause", "Neither the name"},
	{"BSD-3-Clause", "names of its contributors"},
	{"BSD-2-Clause", "Redistributions in binary form"},
	{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose"},
	{"ISC", "Permission to use, copy, modify, and distribute this software for any purpose"},
	{"MIT", "Permission is hereby granted, free of charge"},
	{"Unlicense", "This is free and unencumbered software"},
}

// licence names the licence in the folder of a module.
func licence(dir string) (string, error) {
	var found []string
	for _, pattern := range []string{"LICEN[SC]E*", "License*", "COPYING*", "licen[sc]e*", "README*"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return "", err
		}
		for _, path := range files {
			if name := nameOf(path); name != "" && !slices.Contains(found, name) {
				found = append(found, name)
			}
		}
		if len(found) > 0 {
			return strings.Join(found, ", "), nil
		}
	}
	return "", fmt.Errorf("no licence that is known in %s", dir)
}

func nameOf(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	text := strings.Join(strings.Fields(string(data)), " ")
	for _, m := range marks {
		if strings.Contains(strings.ToLower(text), strings.ToLower(m.text)) {
			return m.name
		}
	}
	return ""
}
