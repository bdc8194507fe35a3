package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"lintel/assets"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
)

// asProgram makes the test binary behave as lintel-cli.
const asProgram = "LINTEL_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// pictured are the diagrams that the programs compete on.
func pictured(b *testing.B) map[string]*diagram.Diagram {
	b.Helper()
	list := map[string]*diagram.Diagram{"300 nodes": sample.Large(300)}
	for name, path := range map[string]string{"shop": "examples/shop.lintel", "three tiers": "templates/three-tier.lintel"} {
		f, err := assets.FS.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		d, _, err := codec.Read(f, path)
		f.Close()
		if err != nil {
			b.Fatal(err)
		}
		list[name] = d
	}
	return list
}

// BenchmarkPNGBesideOthers makes PNGs of 2 pixels to the pt: from the diagram as
// lintel-cli does, from our SVG with rsvg-convert, and from our DOT with dot.
// Each is a process of its own; cpu-ms/op is what all its threads took together.
// We mean to be the fastest. Programs that are not installed are left out.
func BenchmarkPNGBesideOthers(b *testing.B) {
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for name, d := range pictured(b) {
		folder := b.TempDir()
		in := func(file string) string { return filepath.Join(folder, file) }
		if err := os.WriteFile(in("a.lintel"), codec.Marshal(d), 0o600); err != nil {
			b.Fatal(err)
		}
		for _, format := range []string{"svg", "dot"} {
			if got := lintel("", "export", in("a.lintel"), "-o", in("a."+format), "--no-source"); got.status != 0 {
				b.Fatal(got.err)
			}
		}
		b.Run(name+"/lintel", func(b *testing.B) {
			timed(b, self, "export", in("a.lintel"), "-o", in("lintel.png"), "--scale", "2", "--no-source")
		})
		b.Run(name+"/rsvg-convert", func(b *testing.B) {
			timed(b, "rsvg-convert", "--unlimited", "--zoom", "2", in("a.svg"), "-o", in("rsvg.png"))
		})
		b.Run(name+"/dot", func(b *testing.B) {
			timed(b, "dot", "-Tpng", "-Gdpi=144", in("a.dot"), "-o", in("dot.png"))
		})
	}
}

// timed runs a program over and over.
func timed(b *testing.B, program string, args ...string) {
	path, err := exec.LookPath(program)
	if err != nil {
		b.Skipf("%s is not installed", program)
	}
	var used time.Duration
	for b.Loop() {
		c := exec.Command(path, args...)
		c.Env = append(os.Environ(), asProgram+"=1")
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("%s: %v, %s", program, err, out)
		}
		used += c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	}
	b.ReportMetric(float64(used.Microseconds())/1000/float64(b.N), "cpu-ms/op")
}
