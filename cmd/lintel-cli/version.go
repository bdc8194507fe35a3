package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"lintel/cmd/internal/release"
)

func (p *program) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Args:  arguments(0, 0),
		Run: func(*cobra.Command, []string) {
			fmt.Fprintf(p.out, "lintel-cli %s (%s %s/%s)\n", release.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		},
	}
}
