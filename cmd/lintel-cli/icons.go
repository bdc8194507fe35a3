package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lintel/model/icon"
	"lintel/model/icon/official"
)

func (p *program) iconCommands() *cobra.Command {
	c := &cobra.Command{
		Use:   "icons",
		Short: "Use the icons of AWS, for those who have them",
		Long: `AWS publishes its icons as a package, Asset-Package_*.zip, under
https://aws.amazon.com/architecture/icons/ and forbids changing them. Installed
here, export draws with them where it is asked to; what the package lacks keeps
Lintel's own icon.`,
		Args: arguments(0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(p.installIcons(), p.listIcons(), p.removeIcons(), p.sheetCommand())
	return c
}

func (p *program) installIcons() *cobra.Command {
	return &cobra.Command{
		Use:   "install ZIP",
		Short: "Take the icons of the known services from a package",
		Args:  arguments(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			all, err := p.parts()
			if err != nil {
				return err
			}
			folder, err := official.Folder()
			if err != nil {
				return err
			}
			s, err := official.Install(folder, args[0], official.Wants(all.catalog))
			if err != nil {
				return err
			}
			p.reportIcons(s)
			return nil
		},
	}
}

func (p *program) reportIcons(s official.Selection) {
	for _, refused := range s.Refused {
		fmt.Fprintf(p.err, "note: %s\n", clean(refused.Error()))
	}
	var glyphs, files []string
	for _, i := range s.Icons {
		glyphs, files = append(glyphs, i.Glyph), append(files, i.File)
	}
	p.listFiles(glyphs, files)
	fmt.Fprintf(p.out, "\n%s\n", iconsInstalled.count("", len(s.Icons)))
	if len(s.Missing) > 0 {
		fmt.Fprintf(p.out, "%s: %s\n", iconsMissing.count("", len(s.Missing)), strings.Join(s.Missing, ", "))
	}
}

var (
	iconsInstalled = counted{one: "%d icon installed", many: "%d icons installed"}
	iconsMissing   = counted{one: "%d keeps its own", many: "%d keep their own"}
)

// listFiles writes glyphs and the files that they come from in two columns.
func (p *program) listFiles(glyphs, files []string) {
	width := 0
	for _, g := range glyphs {
		width = max(width, len(g))
	}
	for i, g := range glyphs {
		fmt.Fprintf(p.out, "%-*s  %s\n", width, g, clean(files[i]))
	}
}

func (p *program) listIcons() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List what is installed, and the files of the package it comes from",
		Args:  arguments(0, 0),
		RunE: func(*cobra.Command, []string) error {
			pack, err := p.awsIcons()
			if err != nil {
				return err
			}
			var files []string
			for _, g := range pack.Glyphs() {
				files = append(files, pack.Files[g])
			}
			p.listFiles(pack.Glyphs(), files)
			if len(files) > 0 {
				fmt.Fprintf(p.out, "\n%s from %s\n", iconsInstalled.count("", len(files)), clean(pack.Name))
			} else {
				fmt.Fprintln(p.out, "No icons of AWS are installed")
			}
			return nil
		},
	}
}

func (p *program) removeIcons() *cobra.Command {
	return &cobra.Command{
		Use:   "remove",
		Short: "Remove what is installed",
		Args:  arguments(0, 0),
		RunE: func(*cobra.Command, []string) error {
			folder, err := official.Folder()
			if err != nil {
				return err
			}
			return official.Remove(folder)
		},
	}
}

// awsIcons is what is installed; damaged files are noted and left out.
func (p *program) awsIcons() (official.Package, error) {
	folder, err := official.Folder()
	if err != nil {
		return official.Package{}, err
	}
	pack, err := official.Load(folder)
	if err != nil {
		fmt.Fprintf(p.err, "note: %s\n", clean(strings.ReplaceAll(err.Error(), "\n", "; ")))
	}
	return pack, nil
}

// dressed is the icon family in the drawings of AWS, where they are installed.
func (p *program) dressed(icons *icon.Set) (*icon.Set, error) {
	pack, err := p.awsIcons()
	if err != nil {
		return nil, err
	}
	if len(pack.Pictures) == 0 {
		return nil, fmt.Errorf("no icons of AWS are installed; install them with lintel-cli icons install Asset-Package_*.zip")
	}
	return icons.With(pack.Pictures), nil
}
