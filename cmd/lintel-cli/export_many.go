package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"lintel/model/export"
)

// job is one file to export and where to.
type job struct{ from, to string }

// isMany reports whether a folder of pictures is wanted, not one picture.
func (o exportFlags) isMany(args []string) bool {
	if len(args) > 1 {
		return true
	}
	state, err := os.Stat(args[0])
	return err == nil && state.IsDir() && o.format.value != byName
}

// jobs lists what is to be written into a folder: the diagrams that were named,
// and those in the folders that were, each below its own folders again.
func jobs(args []string, out string, format export.Format) ([]job, error) {
	var all []job
	add := func(from, rel string) {
		to := filepath.Join(out, strings.TrimSuffix(rel, filepath.Ext(rel))+format.Extensions[0])
		all = append(all, job{from, to})
	}
	for _, arg := range args {
		if state, err := os.Stat(arg); err != nil || !state.IsDir() {
			add(arg, filepath.Base(arg)) // one that cannot be read is told with the others
			continue
		}
		err := filepath.WalkDir(arg, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && path != arg && strings.HasPrefix(entry.Name(), "."):
				return filepath.SkipDir
			case entry.Type().IsRegular() && filepath.Ext(path) == ".lintel":
				rel, err := filepath.Rel(arg, path)
				if err != nil {
					return err
				}
				add(path, rel)
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("looking for diagrams: %w", err)
		}
	}
	if len(all) == 0 {
		return nil, errors.New("there is no .lintel file in the folder")
	}
	return all, distinct(all)
}

// distinct refuses diagrams that would be written over each other.
func distinct(all []job) error {
	from := map[string]string{}
	for _, j := range all {
		if other, twice := from[j.to]; twice {
			return fmt.Errorf("%s and %s would both be %s", other, j.from, j.to)
		}
		from[j.to] = j.from
	}
	return nil
}

// exportMany writes every picture, several at a time. One that fails does not
// spoil the others; all that failed are told, in their order.
func (p *program) exportMany(args []string, o exportFlags) error {
	format, ok := export.ByName(o.format.value)
	if !ok {
		return errors.New("several diagrams need --format, and a folder to write to")
	}
	if o.out == standard || slices.Contains(args, standard) {
		return errors.New("several diagrams need files to read and a folder to write to")
	}
	all, err := jobs(args, o.out, format)
	if err != nil {
		return err
	}
	o.findings = o.findings || format.Judged
	quiet := *p
	quiet.err = &shared{to: p.err}
	failed := make([]error, len(all))
	done := newProgress(p.err, len(all))
	var group sync.WaitGroup
	turns := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, j := range all {
		turns <- struct{}{}
		group.Go(func() {
			failed[i] = quiet.exportOne(format, j, o)
			done.step(j.to)
			<-turns
		})
	}
	group.Wait()
	done.end()
	return p.told(failed)
}

// told complains of everything that failed.
func (p *program) told(failed []error) error {
	var result error
	for _, err := range failed {
		if err != nil {
			p.complain(err)
			result = status(statusTrouble)
		}
	}
	return result
}

func (p *program) exportOne(format export.Format, j job, o exportFlags) error {
	if same(j.from, j.to) {
		return fmt.Errorf("%s is the diagram itself; export to another folder", j.to)
	}
	drawing, err := p.drawing(j.from, o)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(j.to), 0o777); err != nil {
		return fmt.Errorf("making the folder: %w", err)
	}
	o.out = j.to
	return p.write(format, drawing, o)
}

// shared lets several goroutines write whole lines to one writer.
type shared struct {
	mutex sync.Mutex
	to    io.Writer
}

// Write is that of the writer behind it.
func (s *shared) Write(data []byte) (int, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.to.Write(data)
}

// progress counts what is done on one line of a terminal, and does nothing elsewhere.
type progress struct {
	mutex sync.Mutex
	to    io.Writer // nil where nobody looks
	all   int
	done  int
}

func newProgress(to io.Writer, all int) *progress {
	if !isTerminal(to) {
		to = nil
	}
	return &progress{to: to, all: all}
}

func (p *progress) step(name string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.done++
	if p.to != nil {
		fmt.Fprintf(p.to, "\r\x1b[K%d/%d %s", p.done, p.all, clean(name))
	}
}

// end clears the line.
func (p *progress) end() {
	if p.to != nil {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
