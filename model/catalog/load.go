package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"go.yaml.in/yaml/v3"
	"golang.org/x/sync/errgroup"
)

// Load reads one file per service in catalog/<category>/, and beside them
// catalog/categories.yaml, edge-kinds.yaml, shared.yaml, actions.yaml, limits.yaml,
// lifecycle.yaml, usual.yaml and words.yaml. An error names the file and what is wrong in it.
func Load(fsys fs.FS) (*Catalog, error) {
	c, err := Open(fsys)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(c.readAll(), read(fsys, wordsFile, &c.words)); err != nil {
		return nil, err
	}
	if err := errors.Join(c.checkActions(), c.checkLifecycle(), c.checkRanges(), c.checkUsual(), c.checkWords()); err != nil {
		return nil, err
	}
	return c, nil
}

// Open is Load for a program that is over soon and needs few services: the file
// of a service is read when somebody first asks for its kind. A kind whose file
// is broken is then not known, and Err tells. Values are called what they are.
func Open(fsys fs.FS) (*Catalog, error) {
	c := &Catalog{services: map[Kind]*description{}, edges: map[EdgeKind]*EdgeType{}}
	var edges []EdgeType
	var shared map[string]share
	if err := errors.Join(
		read(fsys, "catalog/categories.yaml", &c.categories),
		read(fsys, "catalog/edge-kinds.yaml", &edges),
		read(fsys, "catalog/shared.yaml", &shared),
		read(fsys, actionsFile, &c.actions),
		read(fsys, lifecycleFile, &c.closures),
		read(fsys, limitsFile, &c.limits),
		read(fsys, usualFile, &c.usual),
	); err != nil {
		return nil, err
	}
	for i := range edges {
		if err := settleAll(edges[i].Properties); err != nil {
			return nil, fmt.Errorf("catalog/edge-kinds.yaml: %s: %w", edges[i].Kind, err)
		}
		c.edges[edges[i].Kind] = &edges[i]
		c.edgeOrder = append(c.edgeOrder, edges[i].Kind)
	}
	if err := c.findServices(fsys, shared); err != nil {
		return nil, err
	}
	if err := c.settleRanges(); err != nil {
		return nil, fmt.Errorf("%s: %w", limitsFile, err)
	}
	c.actions.settle()
	return c, nil
}

// description is the file of a service, which is read once.
type description struct {
	read  func() (*Service, error)
	ready atomic.Pointer[Service] // once it is read: nearly every fact asks for it
}

// findServices finds the files of all services by their names, which are their kinds.
func (c *Catalog) findServices(fsys fs.FS, shared map[string]share) error {
	files, err := fs.Glob(fsys, "catalog/*/*.yaml")
	if err != nil {
		return fmt.Errorf("listing the catalogue: %w", err)
	}
	for _, file := range files {
		kind := Kind(strings.TrimSuffix(path.Base(file), ".yaml"))
		if _, twice := c.services[kind]; twice {
			return fmt.Errorf("%s: the kind %q is described twice", file, kind)
		}
		d := &description{}
		d.read = sync.OnceValues(func() (*Service, error) {
			s, err := readService(fsys, file, kind, shared)
			if err != nil {
				c.broken.CompareAndSwap(nil, &err)
			}
			d.ready.Store(s)
			return s, err
		})
		c.services[kind] = d
	}
	return nil
}

// readAll reads the files of all services on all processors, because every start
// of a program that needs them all waits for it.
func (c *Catalog) readAll() error {
	var readers errgroup.Group
	readers.SetLimit(runtime.GOMAXPROCS(0))
	for _, d := range c.services {
		readers.Go(func() error {
			_, err := d.read()
			return err
		})
	}
	return readers.Wait()
}

func readService(fsys fs.FS, file string, kind Kind, shared map[string]share) (*Service, error) {
	s := &Service{}
	if err := read(fsys, file, s); err != nil {
		return nil, err
	}
	if s.Kind != kind {
		return nil, fmt.Errorf("%s: kind is %q, the file name says %q", file, s.Kind, kind)
	}
	if err := s.take(shared); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if err := s.settle(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return s, nil
}

func read(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("reading the catalogue: %w", err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// take adds what a service shares with others.
func (s *Service) take(shared map[string]share) error {
	var connections []Connection
	for _, name := range s.Shares {
		group, ok := shared[name]
		if !ok {
			return fmt.Errorf("nothing that is shared is called %q", name)
		}
		s.Properties = append(s.Properties, group.Properties...)
		connections = append(connections, group.Connections...)
	}
	s.Connections = append(connections, s.Connections...)
	return nil
}

// settle fills what is derived from the file: typed defaults and the lookups by
// key and by target.
func (s *Service) settle() error {
	if !s.IsNote() {
		s.Properties = append(s.Properties, s.commonProperties()...)
	}
	if err := settleAll(s.Properties); err != nil {
		return err
	}
	s.properties = map[string]*Property{}
	for i := range s.Properties {
		p := &s.Properties[i]
		if _, twice := s.properties[p.Key]; twice {
			return fmt.Errorf("property %q is declared twice", p.Key)
		}
		s.properties[p.Key] = p
	}
	for i := range s.Variants {
		v := &s.Variants[i]
		props, err := s.propsFrom(v.Set)
		if err != nil {
			return fmt.Errorf("variant %q: %w", v.ID, err)
		}
		v.Props = props
	}
	for i := range s.Listens {
		props, err := s.propsFrom(s.Listens[i].When)
		if err != nil {
			return fmt.Errorf("listens on %d: %w", s.Listens[i].Port, err)
		}
		s.Listens[i].props = props
	}
	s.targets = map[Kind][]Connection{}
	for _, conn := range s.Connections {
		for _, to := range conn.To {
			s.targets[to] = append(s.targets[to], conn)
		}
	}
	return nil
}

func settleAll(props []Property) error {
	for i := range props {
		p := &props[i]
		v, err := ValueOf(p.Preset)
		if err != nil {
			return fmt.Errorf("default of %q: %w", p.Key, err)
		}
		if p.Default = v; v.IsSet() {
			if err := p.Check(v); err != nil {
				return fmt.Errorf("default: %w", err)
			}
		}
	}
	return nil
}

// propsFrom reads property values as they stand in a file.
func (s *Service) propsFrom(set map[string]any) (Props, error) {
	props := Props{}
	for key, x := range set {
		p, ok := s.properties[key]
		if !ok {
			return nil, fmt.Errorf("sets %q, which is no property", key)
		}
		value, err := ValueOf(x)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", key, err)
		}
		if err := p.Check(value); err != nil {
			return nil, err
		}
		props[key] = value
	}
	return props, nil
}
