package stack_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/model/diagram"
	"lintel/model/stack"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Templates as people write them around networks, and what is drawn of each.
func TestNetworksAreDrawnAsAnArchitectDrawsThem(t *testing.T) {
	files, err := filepath.Glob("testdata/networks/*.yaml")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d templates: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d := drawn(t, string(text), stack.Options{}).Diagram
			got := outline(d, "", "")
			for _, e := range d.Edges() {
				got += fmt.Sprintf("%s -%s-> %s\n", e.From, e.Kind, e.To)
			}
			golden := strings.TrimSuffix(file, ".yaml") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if want, _ := os.ReadFile(golden); got != string(want) {
				t.Errorf("%s says otherwise; drawn is\n%s", golden, got)
			}
		})
	}
}

// outline lists what is in a container, and below each what is in that.
func outline(d *diagram.Diagram, parent diagram.ID, indent string) string {
	var b strings.Builder
	for _, n := range d.Nodes() {
		if n.Parent != parent {
			continue
		}
		fmt.Fprintf(&b, "%s%s %s", indent, n.ID, n.Kind)
		for _, key := range []string{"kind", "routes", "subnets", "securityGroups", "ingress", "egress", "grants"} {
			if v := n.Props[key]; v.IsSet() {
				fmt.Fprintf(&b, " %s=%s", key, v)
			}
		}
		b.WriteString("\n" + outline(d, n.ID, indent+"  "))
	}
	return b.String()
}
