package stack

import (
	"io"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/cloudformation/sam"
)

// Source is where a template comes from and how it is evaluated.
type Source struct {
	Name string // its path, and what errors call it
	// Parameters are given values by name.
	Parameters map[string]string
	// Open reads a file that lies beside it by its path; nil reads none.
	Open func(path string) (io.ReadCloser, error)
}

// Read reads a template, expands what is of SAM, and draws it. Trouble with the
// file is a *cloudformation.Error.
func Read(r io.Reader, from Source, cat *catalog.Catalog, meaning *Meaning, o Options) (*Result, error) {
	t, err := cfn.Read(r, from.Name, cfn.Options{
		Region: o.Region, Parameters: from.Parameters, Open: from.Open,
		Expand: func(t *cfn.Template) { sam.Expand(t, from.Open) },
	})
	if err != nil {
		return nil, err
	}
	return Import(t, cat, meaning, o)
}
