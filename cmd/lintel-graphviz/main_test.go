package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

func TestRunAddsPositions(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader(`digraph g { node [shape=box, fixedsize=true, width=1, height=1]; a -> b }`)
	if err := run([]string{"-Tdot"}, in, &out); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "pos="); n < 2 || !strings.HasPrefix(out.String(), "digraph g {") {
		t.Errorf("%d positions in\n%s", n, out.String())
	}
}

func TestRunFindsRoutesBetweenPlacesThatStay(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader(`digraph g { node [shape=box, fixedsize=true, width=1, height=1]; a [pos="0,0!"]; b [pos="300,40!"]; a -> b }`)
	if err := run([]string{"-Tdot", "-Knop"}, in, &out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), `pos="300,40`) && !strings.Contains(out.String(), `pos="336,76`) {
		t.Errorf("b was moved:\n%s", out.String())
	}
}

func TestRunSaysWhatIsWrongInOneLine(t *testing.T) {
	cases := map[string]struct {
		args []string
		in   io.Reader
		says string
	}{
		"another format":   {[]string{"-Tpng"}, strings.NewReader("graph {}"), "usage: lintel-graphviz"},
		"too many words":   {[]string{"-Tdot", "-v"}, strings.NewReader("graph {}"), "usage: lintel-graphviz"},
		"nothing to read":  {nil, strings.NewReader(" \n"), "there is no graph on standard input"},
		"not DOT":          {nil, strings.NewReader("{\n\"format\": 1\n}"), "syntax error in line 1"},
		"cut short":        {nil, strings.NewReader("digraph {\na -> b"), "syntax error in line 2"},
		"an endless input": {nil, endless{}, "larger than 8 MiB"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			err := run(c.args, c.in, &out)
			if err == nil {
				t.Fatalf("no error, but %q", out.String())
			}
			if got := oneLine(err); !strings.Contains(got, c.says) || strings.Contains(got, "\n") {
				t.Errorf("got %q, want one line with %q", got, c.says)
			}
			if out.Len() > 0 {
				t.Errorf("wrote %q all the same", out.String())
			}
		})
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }
