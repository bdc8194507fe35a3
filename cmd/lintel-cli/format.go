package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"lintel/model/codec"
)

func (p *program) fmt() *cobra.Command {
	c := &cobra.Command{
		Use:   "fmt FILE...",
		Short: "Write files in their one canonical form",
		Long: `Fmt rewrites files with one element per line, sorted by id, and lists those
that it changed; - reads standard input and writes standard output. With -o it
writes one file to another place, which also takes the diagram out of a picture.`,
		Args: arguments(1, -1),
	}
	check := c.Flags().Bool("check", false, "list the files that would change, write nothing, end with status 1 if there are any")
	out := c.Flags().StringP("output", "o", "", "write to this file instead")
	c.RunE = func(_ *cobra.Command, files []string) error {
		if *out != "" && (len(files) > 1 || *check) {
			return misused(c, fmt.Errorf("-o needs exactly one FILE and no --check"))
		}
		changed, failed := 0, 0
		for _, path := range files {
			differs, err := p.format(path, *out, *check)
			if err != nil {
				p.complain(err)
				failed++
			} else if differs {
				changed++
			}
		}
		switch {
		case failed > 0:
			return status(statusTrouble)
		case changed > 0 && *check:
			return status(statusFindings)
		}
		return nil
	}
	return c
}

// format brings one file into its canonical form and reports whether it was in
// another.
func (p *program) format(path, to string, check bool) (bool, error) {
	var before []byte
	doc, err := p.open(path)
	if err == nil && !doc.Picture && path != standard && !isStream(path) {
		before, err = os.ReadFile(path)
	}
	if err != nil {
		return false, err
	}
	differs := !bytes.Equal(before, codec.Marshal(doc.Diagram))
	switch {
	case path == standard || to != "":
		return differs, p.save(doc, path, to)
	case !differs:
		return false, nil
	case !check:
		err = p.save(doc, path, path)
	}
	if err == nil {
		fmt.Fprintln(p.out, clean(path))
	}
	return differs, err
}
