package export_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"image"
	stdpng "image/png"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lintel/assets"
	"lintel/model/codec"
	"lintel/model/export"
	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

var (
	every = flag.Bool("every", false, "compare every example and template, and with the programs that take long to start")
	keep  = flag.String("keep", "", "folder that keeps the compared pictures for people to look at")
)

// renderer is another program that shows what we export.
type renderer struct {
	name    string
	format  string
	options export.Options
	slow    bool // to start, so that it is asked only with -every
	// programs are the names it goes by.
	programs []string
	// command turns in, a drawing of w x h pt, into the PNG out at two pixels to the pt.
	command func(in, out string, w, h int) []string
	env     func(t *testing.T) []string
}

func renderers() []renderer {
	rsvg := func(in, out string, _, _ int) []string { return []string{"--zoom", "2", in, "-o", out} }
	inkscape := func(in, out string, _, _ int) []string {
		return []string{in, "--export-type=png", "--export-dpi=192", "-o", out}
	}
	browser := func(in, out string, w, h int) []string {
		return []string{
			"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=2",
			fmt.Sprintf("--window-size=%d,%d", w, h), "--screenshot=" + out, "file://" + in,
		}
	}
	poppler := func(in, out string, _, _ int) []string {
		return []string{"-png", "-r", "192", "-singlefile", in, strings.TrimSuffix(out, ".png")}
	}
	browsers := []string{"chromium", "chromium-browser", "google-chrome"}
	font := export.Options{Font: true}
	return []renderer{
		{name: "rsvg", format: "svg", programs: []string{"rsvg-convert"}, command: rsvg},
		{name: "rsvg-font", format: "svg", options: font, programs: []string{"rsvg-convert"}, command: rsvg, env: installed},
		{name: "inkscape", slow: true, format: "svg", programs: []string{"inkscape"}, command: inkscape},
		{name: "browser", slow: true, format: "svg", programs: browsers, command: browser},
		{name: "browser-font", slow: true, format: "svg", options: font, programs: browsers, command: browser},
		{name: "poppler", format: "pdf", programs: []string{"pdftoppm"}, command: poppler},
	}
}

// installed is the environment of a machine that has our typeface and no other,
// for programs that ignore the one in the file.
func installed(t *testing.T) []string {
	t.Helper()
	fonts, err := filepath.Abs("../../assets/fonts")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	config := filepath.Join(folder, "fonts.conf")
	text := fmt.Sprintf("<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>", fonts, folder)
	if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return []string{"FONTCONFIG_FILE=" + config}
}

// shipped are the drawings to compare, by name.
func shipped(t *testing.T) map[string]export.Drawing {
	t.Helper()
	files := []string{"examples/shop.lintel"}
	if *every {
		files = nil
		for _, folder := range []string{"examples", "templates"} {
			found, err := fs.Glob(assets.FS, folder+"/*.lintel")
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, found...)
		}
	}
	list := map[string]export.Drawing{}
	for _, name := range files {
		f, err := assets.FS.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		d, _, err := codec.Read(f, name)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		list[strings.TrimSuffix(path.Base(name), ".lintel")] = draw(t, d)
	}
	return list
}

// TestOtherProgramsShowWhatTheWindowShows compares what other programs make of
// an SVG or PDF with what our painter makes of the scene. They place lines
// between pixels where we move them onto pixels, so a pixel may be found beside
// its place, and of all pixels one in 5,000 may be another.
func TestOtherProgramsShowWhatTheWindowShows(t *testing.T) {
	drawings := shipped(t)
	for _, r := range renderers() {
		t.Run(r.name, func(t *testing.T) {
			program := ""
			for _, name := range r.programs {
				if found, err := exec.LookPath(name); err == nil && program == "" {
					program = found
				}
			}
			if r.slow && !*every {
				t.Skip("it takes long: run with -every")
			}
			if program == "" {
				t.Skipf("%s is not installed: what it shows was not compared", r.programs[0])
			}
			for name, d := range drawings {
				for _, theme := range []*scene.Theme{scene.Light(), scene.Dark()} {
					if theme.Dark() && *every {
						continue
					}
					r.compare(t, program, name+"-"+theme.Name, d, theme)
				}
			}
		})
	}
}

func (r renderer) compare(t *testing.T, program, name string, d export.Drawing, theme *scene.Theme) {
	const most = 1.0 / 5000
	o := r.options
	o.Theme = theme
	area := d.Scene.Bounds().Inset(-export.Margin)
	if r.format == "svg" { // begins at whole points
		area.Min = geom.Pt(math.Floor(area.Min.X), math.Floor(area.Min.Y))
	}
	size := image.Pt(int(math.Ceil(area.W())), int(math.Ceil(area.H())))
	theirs := r.shown(t, program, d, o, size)
	ours := image.NewRGBA(image.Rectangle{Max: size.Mul(2)})
	v := raster.View{Origin: area.Min, Zoom: 2, Density: 2, Theme: theme}
	painter := raster.New(d.Family, d.Icons)
	painter.Ground(ours, v, ours.Rect, false)
	painter.Paint(ours, d.Scene, v, ours.Rect)
	if got, want := theirs.Bounds().Size(), size.Mul(2); got.Sub(want).X > 2 || want.Sub(got).X > 2 || got.Sub(want).Y > 2 || want.Sub(got).Y > 2 {
		t.Errorf("%s is %v pixels large, want %v", name, got, want)
	}
	r.keep(t, name, ours, theirs)
	for who, pair := range map[string][2]image.Image{"we draw": {ours, theirs}, "it draws": {theirs, ours}} {
		n, at := specimen.Strangers(pair[0], pair[1])
		share := float64(n) / float64(4*size.X*size.Y)
		t.Logf("%s: %s %d pixels that the other does not, %.4f %%", name, who, n, 100*share)
		if share > most {
			t.Errorf("%s: %s %d pixels that the other does not, the first at %v", name, who, n, at)
		}
	}
}

// patience is how long another program may take for one picture.
const patience = 2 * time.Minute

// shown is a picture of an export by another program.
func (r renderer) shown(t *testing.T, program string, d export.Drawing, o export.Options, size image.Point) image.Image {
	t.Helper()
	folder := t.TempDir()
	in, out := filepath.Join(folder, "a."+r.format), filepath.Join(folder, "a.png")
	if err := format(t, r.format).Save(in, d, o); err != nil {
		t.Fatal(err)
	}
	within, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	c := exec.CommandContext(within, program, r.command(in, out, size.X, size.Y)...)
	c.WaitDelay = time.Second                    // a browser leaves children behind that hold on to its output
	c.Env = append(os.Environ(), "HOME="+folder) // no settings of whoever runs the test
	if r.env != nil {
		c.Env = append(c.Env, r.env(t)...)
	}
	if said, err := c.CombinedOutput(); err != nil && !errors.Is(err, exec.ErrWaitDelay) {
		t.Fatalf("%s: %v, %s", program, err, said)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	m, err := stdpng.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// keep writes both pictures where they were asked for.
func (r renderer) keep(t *testing.T, name string, ours, theirs image.Image) {
	if *keep == "" {
		return
	}
	for _, p := range []struct {
		by string
		m  image.Image
	}{{"lintel", ours}, {r.name, theirs}} {
		var out bytes.Buffer
		if err := stdpng.Encode(&out, p.m); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(*keep, name+"-"+p.by+".png"), out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
