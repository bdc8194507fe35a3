package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/goccy/go-graphviz"
)

// maxInput is the size of the largest graph accepted, in bytes.
const maxInput = 8 << 20

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "lintel-graphviz:", oneLine(err))
		os.Exit(2)
	}
}

// run lays out the graph from in. Graphviz panics on some input, so a panic is
// an error like any other.
func run(args []string, in io.Reader, out io.Writer) (err error) {
	engine, err := engineOf(args)
	if err != nil {
		return err
	}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("graphviz crashed: %v", p)
		}
	}()
	dot, err := read(in)
	if err != nil {
		return err
	}
	placed, err := place(context.Background(), dot, engine)
	if err != nil {
		return err
	}
	_, err = out.Write(placed)
	return err
}

func read(in io.Reader) ([]byte, error) {
	dot, err := io.ReadAll(io.LimitReader(in, maxInput+1))
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	if len(dot) > maxInput {
		return nil, fmt.Errorf("the graph is larger than %d MiB", maxInput>>20)
	}
	if len(bytes.TrimSpace(dot)) == 0 {
		return nil, errors.New("there is no graph on standard input")
	}
	return dot, nil
}

// engineOf is the layout engine that the arguments ask for: dot, or nop, which
// leaves the places that the nodes have and finds routes only.
func engineOf(args []string) (graphviz.Layout, error) {
	engine := graphviz.DOT
	for _, arg := range args {
		switch arg {
		case "-Tdot":
		case "-Kdot":
			engine = graphviz.DOT
		case "-Knop":
			engine = graphviz.NOP
		default:
			return "", errors.New("usage: lintel-graphviz [-Tdot] [-Kdot|-Knop] < graph.dot")
		}
	}
	return engine, nil
}

// place asks for the DOT format with attributes only: it is the quickest to
// write and to read, and has what the caller needs.
func place(ctx context.Context, dot []byte, layout graphviz.Layout) ([]byte, error) {
	graph, err := graphviz.ParseBytes(dot)
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	engine, err := graphviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("starting graphviz: %w", err)
	}
	var placed bytes.Buffer
	if err := engine.SetLayout(layout).Render(ctx, graph, "dot", &placed); err != nil {
		return nil, fmt.Errorf("laying out the graph: %w", err)
	}
	return placed.Bytes(), nil
}

func oneLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}
