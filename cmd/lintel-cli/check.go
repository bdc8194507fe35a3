package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"lintel/cmd/internal/release"
	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/document"
	"lintel/model/export"
	"lintel/model/lint"
	"lintel/model/report"
)

// checkFlags are the flags of check.
type checkFlags struct {
	format, failOn, lang *choice
	config, preset       string
	baseline, write      string
	picture              string
}

func (p *program) check() *cobra.Command {
	c := &cobra.Command{
		Use:   "check FILE...",
		Short: "Say what would not work in the drawn architectures",
		Long: `Check reads diagrams (.lintel files, or pictures exported with their diagram
inside; - is standard input) and CloudFormation or SAM templates, and lists what
AWS would reject and what cannot work, at the lines of the file. It ends with
status 1 when there are findings at or over --fail-on.

The nearest lintel.yaml beside or above a file says how it is judged; --config
names another one, and --preset starts from another preset. Findings that stand
in the --baseline do not count.`,
		Args: arguments(1, -1),
	}
	o := checkFlags{
		format: oneOf("pretty", "json", "sarif", "junit", "github", "markdown"),
		failOn: oneOf("error", "warning", "advice", "never"),
		lang:   language(c),
	}
	flags := c.Flags()
	flags.Var(o.format, "format", "form of the result")
	flags.Var(o.failOn, "fail-on", "least severity that counts as failure")
	flags.StringVar(&o.config, "config", "", "configuration of the project, instead of the nearest lintel.yaml")
	flags.StringVar(&o.preset, "preset", "", "judge by this preset instead of any configuration")
	flags.StringVar(&o.baseline, "baseline", "", "do not count the findings that stand in this file")
	flags.StringVar(&o.write, "write-baseline", "", "write the findings into this file, for --baseline later")
	p.template.add(c)
	flags.StringVar(&o.picture, "picture", "", "draw each file with its findings into this folder, for --format markdown")
	c.RunE = func(_ *cobra.Command, files []string) error {
		r, err := p.judged(files, o)
		if err != nil {
			return err
		}
		if err := p.writeReport(r, o); err != nil {
			return err
		}
		s := r.Summary()
		threshold, _ := lint.ParseSeverity(o.failOn.value)
		switch {
		case s.Failed > 0:
			return status(statusTrouble)
		case o.write == "" && s.Reaches(threshold):
			return status(statusFindings)
		}
		return nil
	}
	return c
}

// judged checks every file, sets apart what the baseline knows, and writes a new
// baseline and the pictures that were asked for.
func (p *program) judged(files []string, o checkFlags) (*report.Report, error) {
	all, err := p.parts()
	if err != nil {
		return nil, err
	}
	known, err := readBaseline(o.baseline)
	if err != nil {
		return nil, err
	}
	r, err := p.judge(all, files, o)
	if err != nil {
		return nil, err
	}
	r.Apply(known)
	if o.write != "" {
		if err := r.Baseline().Save(o.write); err != nil {
			return nil, err
		}
	}
	if o.picture != "" {
		err = p.drawFindings(all, r, o)
	}
	return r, err
}

func readBaseline(path string) (report.Baseline, error) {
	if path == "" {
		return report.Baseline{}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return report.Baseline{}, err
	}
	defer f.Close()
	return report.ReadBaseline(f, path)
}

// verdict is what was found about one file.
type verdict struct {
	doc    document.File
	source []byte
	result lint.Result
	err    error
}

// judge checks the files side by side; one that cannot be read does not spoil
// the others, and the report has them in the order in which they were named.
func (p *program) judge(all *parts, files []string, o checkFlags) (*report.Report, error) {
	judges := newJudges(all, o.config, o.preset)
	verdicts := make([]verdict, len(files))
	var group sync.WaitGroup
	turns := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, path := range files {
		turns <- struct{}{}
		group.Go(func() {
			verdicts[i] = p.judgeFile(judges, path, o.picture != "")
			<-turns
		})
	}
	group.Wait()
	r := &report.Report{Lang: catalog.Lang(o.lang.value), Docs: all.engine.Docs(), Version: release.Version}
	for i, path := range files {
		out := verdicts[i]
		switch configuration := (*configError)(nil); {
		case errors.As(out.err, &configuration):
			return nil, configuration.err
		case out.err != nil:
			p.complain(out.err)
			r.AddFailed(nameOf(path), out.err)
		default:
			f := r.Add(nameOf(path), out.doc.Diagram, out.result.Findings, out.doc.Lines, out.result.Facts.Name)
			f.Files = out.doc.Files
			f.Source = out.source
		}
	}
	return r, nil
}

// judgeFile checks a file; where a picture of it is wanted, everything gets a place.
func (p *program) judgeFile(judges *judges, path string, drawn bool) verdict {
	engine, err := judges.of(path)
	if err != nil {
		return verdict{err: err}
	}
	doc, err := p.open(path)
	if err != nil {
		return verdict{err: err}
	}
	if doc.Unplaced && drawn {
		if err := p.arrange(doc, catalog.EN); err != nil {
			return verdict{err: err}
		}
	}
	out := verdict{doc: doc, result: engine.CheckOnce(doc.Diagram)}
	if !doc.Picture && path != standard && !isStream(path) {
		out.source = canonical(path, doc)
	}
	return out
}

// canonical is the content of a file, if it is written the way Lintel saves it.
func canonical(path string, doc document.File) []byte {
	data, err := os.ReadFile(path)
	if err != nil || string(data) != string(codec.Marshal(doc.Diagram)) {
		return nil
	}
	return data
}

func (p *program) writeReport(r *report.Report, o checkFlags) error {
	switch o.format.value {
	case "json":
		return r.WriteJSON(p.out)
	case "sarif":
		return r.WriteSARIF(p.out)
	case "junit":
		return r.WriteJUnit(p.out)
	case "github":
		return r.WriteGitHub(p.out)
	case "markdown":
		return r.WriteMarkdown(p.out)
	}
	return writePretty(p.out, painterFor(p.out), r)
}

// drawFindings draws every file with its badges into a folder.
func (p *program) drawFindings(all *parts, r *report.Report, o checkFlags) error {
	if err := os.MkdirAll(o.picture, 0o755); err != nil {
		return err
	}
	used := map[string]bool{}
	for i := range r.Files {
		f := &r.Files[i]
		if f.Err != nil {
			continue
		}
		path := filepath.Join(o.picture, unused(used, f.Name)+".png")
		if err := p.drawFile(all, f, path, r.Lang); err != nil {
			return err
		}
		f.Picture = filepath.ToSlash(path)
	}
	return nil
}

// unused is a name for the picture of a file that no other picture has.
func unused(used map[string]bool, file string) string {
	base := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	name := base
	for n := 2; used[name]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	used[name] = true
	return name
}

func (p *program) drawFile(all *parts, f *report.File, path string, lang catalog.Lang) error {
	var counting []lint.Finding
	for _, found := range f.Findings {
		if found.Counts() {
			counting = append(counting, found.Finding)
		}
	}
	b, err := all.builder(lang)
	if err != nil {
		return err
	}
	sc := b.Build(f.Diagram, annotate.Verdicts(f.Diagram, counting))
	annotate.Show(b, annotate.Marks(b, f.Diagram, counting))
	drawing, err := drawingOf(all, document.File{Diagram: f.Diagram}, sc)
	if err != nil {
		return err
	}
	format, _ := export.ByName("png")
	return format.Save(path, drawing, export.Options{})
}
