package catalog

// Stencil is what draw.io draws for a kind: one name of its library
// mxgraph.aws4, in one of three ways. The zero value is a plain box.
type Stencil struct {
	Icon  string `yaml:"icon"`  // of a service: white on a tile
	Shape string `yaml:"shape"` // of a resource: in colour, without a tile
	Group string `yaml:"group"` // in the corner of a container
	// As is the category whose colour draw.io gives it, where that is not ours.
	As Category `yaml:"as"`
}

// StencilOf is the stencil of an element with these properties: that of the
// variant they make, else the kind's.
func (s *Service) StencilOf(p Props) Stencil {
	stencil := s.Stencil
	if v, ok := s.VariantOf(p); ok && v.Stencil != (Stencil{}) {
		stencil = v.Stencil
	}
	if stencil.As == "" {
		stencil.As = s.Category
	}
	return stencil
}
