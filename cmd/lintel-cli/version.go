package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// version is what all three programs are at; it is also in FyneApp.toml.
const version = "0.1.0"

func (p *program) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Args:  arguments(0, 0),
		Run: func(*cobra.Command, []string) {
			fmt.Fprintf(p.out, "lintel-cli %s (%s %s/%s)\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		},
	}
}
