package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"image/png"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/internal/release"
	"lintel/model/codec"
	"lintel/model/diagram/sample"
	"lintel/model/document"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// outcome is what one run of the program gave.
type outcome struct {
	status   int
	out, err string
}

// lintel runs the program with text on its standard input.
func lintel(stdin string, args ...string) outcome {
	var out, errs bytes.Buffer
	status := run(args, strings.NewReader(stdin), &out, &errs)
	return outcome{status, out.String(), errs.String()}
}

// inFolder changes into a new folder that has the example, which a Lambda
// outside the VPC of its database makes wrong, as report.lintel.
func inFolder(t *testing.T) {
	t.Helper()
	example, err := os.ReadFile("testdata/report.lintel")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	write(t, "report.lintel", string(example))
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func content(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// expect compares what matters of an outcome; an empty err means silence.
func (o outcome) expect(t *testing.T, status int, out, err string) {
	t.Helper()
	if o.status != status {
		t.Errorf("status %d, want %d", o.status, status)
	}
	if o.out != out {
		t.Errorf("standard output\n%s\nwant\n%s", o.out, out)
	}
	if o.err != err {
		t.Errorf("standard error\n%s\nwant\n%s", o.err, err)
	}
}

const emptyFile = `{"$schema": "https://lintel.dev/schema/1/lintel.schema.json", "format": 1,
"nodes": [
],
"edges": [
]}
`

// TestTroubleIsOneSentence holds for every command that takes a file.
func TestTroubleIsOneSentence(t *testing.T) {
	inFolder(t)
	whole := content(t, "report.lintel")
	write(t, "cut.lintel", whole[:len(whole)/2])
	write(t, "merge.lintel", strings.Replace(whole, "\"nodes\"", "<<<<<<< ours\n\"nodes\"", 1))
	write(t, "empty.lintel", "")
	write(t, "photo.png", "\x89PNG\r\n\x1a\n and then nothing")
	write(t, "drawing.svg", `<svg xmlns="http://www.w3.org/2000/svg"/>`)
	if err := os.Mkdir("folder.lintel", 0o755); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"missing.lintel": "missing.lintel: there is no such file; check the name\n",
		"folder.lintel":  "folder.lintel: this is a folder; name a file in it\n",
		"empty.lintel":   "empty.lintel:1:1: expected a diagram, found an empty file; take it from a copy, or delete the file and save the diagram again\n",
		"merge.lintel":   "merge.lintel:3:1: expected a diagram, found merge conflict markers in line 3; keep one side of each conflict and delete the marker lines\n",
		"cut.lintel":     "found the end of the file; the file is cut off here: take it from a copy, or close what is open\n",
		"photo.png":      "photo.png: ",
		"drawing.svg":    "drawing.svg: this SVG carries no diagram; export it from Lintel with the diagram inside\n",
	}
	commands := map[string][]string{
		"check":  {"check"},
		"fix":    {"fix"},
		"layout": {"layout"},
		"fmt":    {"fmt"},
		"export": {"export", "-o", "out.png"},
	}
	for command, args := range commands {
		for file, want := range files {
			t.Run(command+" "+file, func(t *testing.T) {
				got := lintel("", append(args, file)...)
				if got.status != 2 || got.out != "" || !strings.Contains(got.err, want) || !strings.HasPrefix(got.err, file) || strings.Count(got.err, "\n") != 1 {
					t.Errorf("status %d, output %q, message %q, want %q", got.status, got.out, got.err, want)
				}
			})
		}
	}
	if _, err := os.Stat("out.png"); err == nil {
		t.Error("a failed export leaves a file")
	}
}

func TestOneBrokenFileDoesNotSpoilTheOthers(t *testing.T) {
	inFolder(t)
	lintel("", "check", "missing.lintel", "report.lintel").expect(t, 2, found, "missing.lintel: there is no such file; check the name\n")
}

func TestAFileFromTheFutureIsNotedAndKept(t *testing.T) {
	inFolder(t)
	future := strings.Replace(content(t, "report.lintel"), `"format": 1`, `"format": 9`, 1)
	future = strings.Replace(future, `"name":"daily-report"`, `"name":"daily-report","hologram":true`, 1)
	write(t, "future.lintel", future)
	got := lintel("", "fix", "future.lintel")
	if want := "future.lintel:1: note: This file has format 9 and this program knows format 1. What it does not know is kept when you save.\n"; got.status != 0 || got.err != want {
		t.Errorf("%+v", got)
	}
	if after := content(t, "future.lintel"); !strings.Contains(after, `"format": 9`) || !strings.Contains(after, `"hologram":true`) {
		t.Errorf("lost in\n%s", after)
	}
}

func TestTargetsThatCannotBeWrittenAreNamed(t *testing.T) {
	inFolder(t)
	if err := os.Mkdir("folder.png", 0o755); err != nil {
		t.Fatal(err)
	}
	for args, want := range map[string]string{
		"export report.lintel -o none/a.png":    "none/a.png: the folder \"none\" does not exist; create it first\n",
		"export report.lintel -o folder.png":    "folder.png: this is a folder; choose a file name in it\n",
		"fix report.lintel -o none/a.lintel":    "none/a.lintel: the folder \"none\" does not exist; create it first\n",
		"fmt report.lintel -o none/a.lintel":    "none/a.lintel: the folder \"none\" does not exist; create it first\n",
		"export report.lintel -o a.dot --lang=": "invalid argument \"\" for \"--lang\" flag: it must be one of en, ko; see lintel-cli export --help\n",
	} {
		t.Run(args, func(t *testing.T) {
			lintel("", strings.Fields(args)...).expect(t, 2, "", want)
		})
	}
}

func TestUnwritableFilesStayAsTheyAre(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("the superuser may write everything")
	}
	inFolder(t)
	before := content(t, "report.lintel")
	if err := os.Chmod("report.lintel", 0o444); err != nil {
		t.Fatal(err)
	}
	lintel("", "fix", "report.lintel").expect(t, 2, "", "report.lintel: you may not write here; choose another place or change the permissions\n")
	if content(t, "report.lintel") != before {
		t.Error("the file changed")
	}
}

func TestMisuseSaysWhereToRead(t *testing.T) {
	inFolder(t)
	for args, want := range map[string]string{
		"check":                                    "check needs a file; see lintel-cli check --help\n",
		"bogus":                                    "there is no command \"bogus\"; see lintel-cli --help\n",
		"check --what report.lintel":               "unknown flag: --what; see lintel-cli check --help\n",
		"check --format x report.lintel":           "invalid argument \"x\" for \"--format\" flag: it must be one of pretty, json, sarif, junit, github, markdown; see lintel-cli check --help\n",
		"layout a b":                               "layout does not know what to do with \"b\"; see lintel-cli layout --help\n",
		"export report.lintel":                     "export needs a file to write: -o OUT; see lintel-cli export --help\n",
		"export report.lintel -o -":                "the name \"-\" does not say the format; end it in .png, .svg, .pdf, .dot, .drawio, .mmd or .md, or add --format; see lintel-cli export --help\n",
		"export report.lintel -o a.bmp":            "the name \"a.bmp\" does not say the format; end it in .png, .svg, .pdf, .dot, .drawio, .mmd or .md, or add --format; see lintel-cli export --help\n",
		"export report.lintel -o a.auto":           "the name \"a.auto\" does not say the format; end it in .png, .svg, .pdf, .dot, .drawio, .mmd or .md, or add --format; see lintel-cli export --help\n",
		"export report.lintel -o a --scale 0":      "--scale must be between 0.1 and 100, not 0; see lintel-cli export --help\n",
		"export report.lintel -o a.png --width -1": "the width must be between 1 and 100000 pixels, not -1; see lintel-cli export --help\n",
		"export report.lintel -o a.png --dpi 9":    "the dpi must be between 9.6 and 9600, not 9; see lintel-cli export --help\n",
		"export report.lintel -o a.png --text x":   "invalid argument \"x\" for \"--text\" flag: it must be one of paths, font; see lintel-cli export --help\n",
		"export report.lintel -o a.pdf --page b5":  "invalid argument \"b5\" for \"--page\" flag: it must be one of fit, a4, a3, a2, a1, a0; see lintel-cli export --help\n",
		"fix --rule NOPE report.lintel":            "there is no rule \"NOPE\"; lintel-cli rules lists all of them\n",
		"rules NOPE":                               "there is no rule \"NOPE\"; lintel-cli rules lists all of them\n",
		"fmt -o c.lintel a.lintel b.lintel":        "-o needs exactly one FILE and no --check; see lintel-cli fmt --help\n",
	} {
		t.Run(args, func(t *testing.T) {
			lintel("", strings.Fields(args)...).expect(t, 2, "", want)
		})
	}
}

func TestFixMendsTheFile(t *testing.T) {
	inFolder(t)
	before := content(t, "report.lintel")
	lintel("", "fix", "--dry-run", "report.lintel").expect(t, 1, "report.lintel:15: would fix LAMBDA-VPC-RDS: Attach to VPC\n    ~ daily-report moves to data\n    ~ daily-report: Subnets = subnet-a, subnet-c\n", "")
	if content(t, "report.lintel") != before {
		t.Error("a dry run writes")
	}
	lintel("", "fix", "--rule", "ACM-US-EAST-1", "report.lintel").expect(t, 1, "report.lintel: nothing to fix\n", "")
	lintel("", "fix", "report.lintel").expect(t, 0, "report.lintel:15: fixed LAMBDA-VPC-RDS: Attach to VPC\n", "")
	lintel("", "check", "report.lintel").expect(t, 0, "No problems (1 file)\n", "")
	fixed := content(t, "report.lintel")
	lintel("", "fix", "report.lintel").expect(t, 0, "report.lintel: nothing to fix\n", "")
	if content(t, "report.lintel") != fixed {
		t.Error("fixing twice changes the file again")
	}
	lintel(before, "fix", "-").expect(t, 0, fixed, "stdin:15: fixed LAMBDA-VPC-RDS: Attach to VPC\n")
}

func TestFmtWritesTheCanonicalForm(t *testing.T) {
	inFolder(t)
	canonical := content(t, "report.lintel")
	var loose bytes.Buffer
	if err := json.Indent(&loose, []byte(canonical), "", "  "); err != nil {
		t.Fatal(err)
	}
	write(t, "loose.lintel", loose.String())
	lintel("", "fmt", "--check", "report.lintel", "loose.lintel").expect(t, 1, "loose.lintel\n", "")
	lintel(loose.String(), "fmt", "-").expect(t, 0, canonical, "")
	lintel("", "fmt", "report.lintel", "loose.lintel").expect(t, 0, "loose.lintel\n", "")
	lintel("", "fmt", "--check", "report.lintel", "loose.lintel").expect(t, 0, "", "")
	if content(t, "loose.lintel") != canonical {
		t.Error("not the canonical form")
	}
}

func TestPicturesCarryTheirDiagram(t *testing.T) {
	for _, picture := range []string{"a.png", "a.svg", "a.pdf"} {
		t.Run(picture, func(t *testing.T) {
			inFolder(t)
			lintel("", "export", "report.lintel", "-o", picture).expect(t, 0, "", "")
			if got := lintel("", "check", picture); got.status != 1 || !strings.HasPrefix(got.out, picture+": error LAMBDA-VPC-RDS") {
				t.Errorf("%+v", got)
			}
			lintel("", "fmt", picture, "-o", "again.lintel").expect(t, 0, "", "")
			if content(t, "again.lintel") != content(t, "report.lintel") {
				t.Error("another diagram comes out than went in")
			}
			for _, command := range []string{"fix", "fmt", "layout"} {
				if got := lintel("", command, picture); got.status != 2 || !strings.Contains(got.err, "name a .lintel file to write with -o") {
					t.Errorf("%s: %+v", command, got)
				}
			}
			lintel("", "export", "report.lintel", "-o", picture, "--no-source").expect(t, 0, "", "")
			if got := lintel("", "check", picture); got.status != 2 || !strings.Contains(got.err, "carries no diagram") {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestExportDrawsEveryFormat(t *testing.T) {
	inFolder(t)
	for name, c := range map[string]struct{ args, begin string }{
		"png":               {"-o - --format png", "\x89PNG"},
		"a dark png":        {"-o - --format png --theme dark --transparent --scale 1", "\x89PNG"},
		"svg":               {"-o - --format svg", "<"},
		"pdf":               {"-o - --format pdf --page a3 --orientation portrait --theme dark", "%PDF-1.7"},
		"dot":               {"-o - --format dot", "digraph"},
		"an arranged graph": {"-o - --format dot --layout auto", "digraph"},
	} {
		t.Run(name, func(t *testing.T) {
			got := lintel("", append([]string{"export", "report.lintel"}, strings.Fields(c.args)...)...)
			if got.status != 0 || !strings.HasPrefix(got.out, c.begin) {
				t.Errorf("status %d, %s, begins %.20q", got.status, got.err, got.out)
			}
		})
	}
}

func TestAPictureIsAsLargeAsAskedFor(t *testing.T) {
	inFolder(t)
	size := func(flag, value string) int {
		got := lintel("", "export", "report.lintel", "-o", "-", "--format", "png", flag, value)
		picture, err := png.Decode(strings.NewReader(got.out))
		if err != nil {
			t.Fatal(err)
		}
		return picture.Bounds().Dx()
	}
	if one, three := size("--scale", "1"), size("--scale", "3"); three < 3*one-3 || three > 3*one+3 {
		t.Errorf("%d px at 1, %d at 3", one, three)
	}
	if scaled, inches := size("--scale", "3"), size("--dpi", "288"); scaled != inches {
		t.Errorf("%d px at 3, %d at 288 dpi", scaled, inches)
	}
	if got := size("--width", "777"); got != 777 {
		t.Errorf("%d px, want 777", got)
	}
	lintel("", "export", "report.lintel", "-o", "a.png", "--width", "777", "--dpi", "300").expect(t, 2, "",
		"a picture has a scale, a width or a dpi: say one of them; see lintel-cli export --help\n")
}

func TestAPDFHasThePaperAskedFor(t *testing.T) {
	inFolder(t)
	for args, want := range map[string]string{
		"--page a4 --orientation portrait":  "/MediaBox[0 0 595.28 841.89]",
		"--page a0 --orientation landscape": "/MediaBox[0 0 3370.39 2383.94]",
		"--page a3 --orientation auto":      "/MediaBox[0 0 841.89 1190.55]",
	} {
		got := lintel("", append([]string{"export", "report.lintel", "-o", "-", "--format", "pdf"}, strings.Fields(args)...)...)
		if got.status != 0 || !strings.Contains(got.out, want) {
			t.Errorf("%s: status %d, %s, no %s", args, got.status, got.err, want)
		}
	}
}

func TestAnSVGSetsTextAndLeadsToAWSAsAskedFor(t *testing.T) {
	inFolder(t)
	for args, want := range map[string]struct{ font, links bool }{
		"":            {},
		"--text font": {font: true},
		"--links":     {links: true},
	} {
		got := lintel("", append([]string{"export", "report.lintel", "-o", "-", "--format", "svg"}, strings.Fields(args)...)...).out
		font := strings.Contains(got, "@font-face")
		links := strings.Contains(got, `<a xlink:href="https://docs.aws.amazon.com/`)
		if font != want.font || links != want.links {
			t.Errorf("%q: font %v, links %v", args, font, links)
		}
	}
}

func TestLayoutMovesThingsAndLosesNone(t *testing.T) {
	inFolder(t)
	before, err := document.Open("report.lintel")
	if err != nil {
		t.Fatal(err)
	}
	if got := lintel("", "layout", "report.lintel", "-o", "arranged.lintel"); got.status != 0 || got.out != "" {
		t.Fatalf("%+v", got)
	}
	after, err := document.Open("arranged.lintel")
	if err != nil {
		t.Fatal(err)
	}
	n, e := before.Len()
	if m, f := after.Len(); m != n || f != e || after.Equal(before.Diagram) {
		t.Errorf("%d nodes and %d edges of %d and %d", m, f, n, e)
	}
	if got := lintel(content(t, "report.lintel"), "layout", "-"); got.status != 0 || got.out != content(t, "arranged.lintel") {
		t.Errorf("through a pipe the result is another: %+v", got)
	}
}

func TestLayoutArrangesAsAsked(t *testing.T) {
	inFolder(t)
	usual := lintel(content(t, "report.lintel"), "layout", "-")
	cases := map[string]string{
		"down":    "--direction down",
		"compact": "--density compact",
		"airy":    "--density airy",
	}
	for name, args := range cases {
		got := lintel(content(t, "report.lintel"), append([]string{"layout", "-"}, strings.Fields(args)...)...)
		if got.status != 0 || got.out == usual.out {
			t.Errorf("%s: status %d, %s, the same places: %v", name, got.status, got.err, got.out == usual.out)
		}
	}
	if got := lintel(content(t, "report.lintel"), "layout", "-", "--inside", "nowhere"); got.status != 2 || !strings.Contains(got.err, `no element "nowhere"`) {
		t.Errorf("%+v", got)
	}
}

func TestRulesListsAndExplains(t *testing.T) {
	list := lintel("", "rules")
	if list.status != 0 || !strings.Contains(list.out, "LAMBDA-VPC-RDS                    error    Lambda outside the VPC calls a private database\n") {
		t.Errorf("%+v", list)
	}
	for lang, want := range map[string][]string{
		"en": {"LAMBDA-VPC-RDS (error)\nLambda outside the VPC calls a private database\n\nWhy\n  A function", "\n\nHow to fix it\n  Attach", "\n\nSources\n", "  https://docs.aws.amazon.com/"},
		"ko": {"VPC 밖의 Lambda", "\n이유\n", "\n해결 방법\n", "\n출처\n"},
	} {
		got := lintel("", "rules", "lambda-vpc-rds", "--lang", lang)
		for _, w := range want {
			if got.status != 0 || !strings.Contains(got.out, w) {
				t.Errorf("%s lacks %q in\n%s", lang, w, got.out)
			}
		}
	}
}

func TestVersionSaysWhichOne(t *testing.T) {
	if got := lintel("", "version"); got.status != 0 || !strings.HasPrefix(got.out, "lintel-cli "+release.Version+" (go") {
		t.Errorf("%+v", got)
	}
}

func TestNothingInAFileCanSteerTheTerminal(t *testing.T) {
	inFolder(t)
	evil := strings.Replace(content(t, "report.lintel"), "daily-report", `\u001b[31mred\u0007\u202eback\u2028`, 1)
	write(t, "evil.lintel", evil)
	got := lintel("", "check", "evil.lintel")
	if strings.ContainsAny(got.out, "\x1b\x07\u202e\u2028") || got.status != 1 {
		t.Errorf("%q", got.out)
	}
	write(t, "odd\x1b[31m.lintel", "{")
	if got := lintel("", "check", "odd\x1b[31m.lintel"); strings.Contains(got.err, "\x1b") {
		t.Errorf("%q", got.err)
	}
	write(t, "bidi.lintel", "{\"format\": 1, \"nodes\": \"\u202e\x7f\"}")
	if got := lintel("", "check", "bidi.lintel"); strings.ContainsAny(got.err, "\u202e\x7f") {
		t.Errorf("%q", got.err)
	}
}

func TestAnExportNeverReplacesItsOwnDiagram(t *testing.T) {
	inFolder(t)
	if err := os.Symlink("report.lintel", "link.svg"); err != nil {
		t.Skip("this system has no links: ", err)
	}
	before := content(t, "report.lintel")
	for _, args := range [][]string{{"report.lintel", "--format", "png"}, {"link.svg"}} {
		got := lintel("", append([]string{"export", "report.lintel", "-o"}, args...)...)
		if got.status != statusTrouble || !strings.Contains(got.err, "export to another file") {
			t.Errorf("%v: %+v", args, got)
		}
	}
	if content(t, "report.lintel") != before {
		t.Error("the diagram is gone")
	}
}

func TestResultsThatDoNotArriveAreTrouble(t *testing.T) {
	inFolder(t)
	for _, args := range [][]string{
		{"rules"}, {"rules", "LAMBDA-VPC-RDS"}, {"version"}, {"--help"},
		{"check", "report.lintel"}, {"fix", "--dry-run", "report.lintel"}, {"export", "report.lintel", "--format", "svg", "-o", "-"},
	} {
		var errs bytes.Buffer
		status := run(args, strings.NewReader(""), fullDisk{}, &errs)
		if status != statusTrouble || errs.String() != "the result cannot be written: the disk is full\n" {
			t.Errorf("%v: status %d, %q", args, status, errs.String())
		}
	}
}

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestAnEmptyNameIsSaidToBeEmpty(t *testing.T) {
	if got := lintel("", "check", ""); got.status != statusTrouble || !strings.Contains(got.err, "the name of a file is empty") {
		t.Errorf("%+v", got)
	}
}

func TestColourIsOnlyForTerminals(t *testing.T) {
	pipe, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	if painterFor(pipe) || painterFor(&bytes.Buffer{}) {
		t.Error("a file is painted like a terminal")
	}
	if got := painter(true).set(red, "error"); got != "\x1b[1;31merror\x1b[0m" {
		t.Errorf("%q", got)
	}
	terminal, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0) // a device too
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	for _, c := range []struct {
		noColor, term string
		want          painter
	}{{"", "xterm", true}, {"1", "xterm", false}, {"", "dumb", false}} {
		t.Setenv("NO_COLOR", c.noColor)
		t.Setenv("TERM", c.term)
		if got := painterFor(terminal); got != c.want {
			t.Errorf("NO_COLOR=%q TERM=%q: painted is %v", c.noColor, c.term, got)
		}
	}
}

// TestTheProgramLinksNeitherGraphvizNorAToolkit keeps it one small static binary
// that cannot send anything anywhere.
func TestTheProgramLinksNeitherGraphvizNorAToolkit(t *testing.T) {
	list := exec.Command("go", "list", "-deps", ".")
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := list.Output()
	if err != nil {
		t.Skip("the go command does not run here: ", err)
	}
	for _, banned := range []string{"goccy/go-graphviz", "fyne.io/", "wazero", "net/http", "crypto/tls\n"} {
		if strings.Contains(string(out), banned) {
			t.Errorf("it links %s", banned)
		}
	}
}

func TestAPipeIsAsGoodAsAFile(t *testing.T) {
	inFolder(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	path := fmt.Sprintf("/dev/fd/%d", r.Fd())
	if state, err := os.Stat(path); err != nil || state.Mode()&fs.ModeNamedPipe == 0 {
		t.Skip("this system does not name its pipes")
	}
	text := content(t, "report.lintel")
	go func() {
		_, _ = w.WriteString(text)
		w.Close()
	}()
	if got := lintel("", "check", path); got.status != 1 || !strings.Contains(got.out, ":15: error") {
		t.Errorf("%+v", got)
	}
}

// BenchmarkCheck100 is the work of a whole run of check on a file of 100 nodes.
func BenchmarkCheck100(b *testing.B) {
	path := filepath.Join(b.TempDir(), "sample.lintel")
	if err := os.WriteFile(path, codec.Marshal(sample.Large(100)), 0o644); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if got := lintel("", "check", "--fail-on", "never", path); got.status != 0 {
			b.Fatal(got.err)
		}
	}
}

func TestAnExportShowsWhatWasFoundAsAskedFor(t *testing.T) {
	inFolder(t)
	for args, want := range map[string]struct{ badges, pages int }{
		"":                           {0, 1},
		"--findings":                 {1, 2},
		"--findings --preset strict": {1, 2},
	} {
		all := append([]string{"export", "report.lintel", "-o", "-", "--format"}, strings.Fields("svg "+args)...)
		if got := strings.Count(lintel("", all...).out, `class="badge"`); got < want.badges || want.badges == 0 && got > 0 {
			t.Errorf("%q: %d badges", args, got)
		}
		all[5] = "pdf"
		if got := lintel("", all...).out; !strings.Contains(got, fmt.Sprintf("/Count %d>>", want.pages)) {
			t.Errorf("%q: not %d pages", args, want.pages)
		}
	}
	lintel("", "export", "report.lintel", "-o", "a.pdf", "--findings", "--config", "none.yaml").expect(t, 2, "", "open none.yaml: no such file or directory\n")
}
