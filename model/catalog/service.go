package catalog

import "strings"

// Kind is the id of a service or container type, such as "lambda" or "vpc".
type Kind string

// Short is what a kind is called that the catalogue does not have. A type of
// CloudFormation, such as "AWS::EC2::PlacementGroup", is told as "EC2 PlacementGroup".
func (k Kind) Short() string {
	name := string(k)
	for _, vendor := range []string{"AWS::", "Custom::"} {
		name = strings.TrimPrefix(name, vendor)
	}
	return strings.ReplaceAll(name, "::", " ")
}

// Canvas is the pseudo-kind that placement lists use for "in no container".
const Canvas Kind = "canvas"

// Shape is how a kind is drawn.
type Shape string

// The shapes.
const (
	Tile   Shape = "tile"   // a 48 pt tile with a label
	Docked Shape = "docked" // a 28 pt tile that sits on the border of its container
	Frame  Shape = "frame"  // a container
	Note   Shape = "note"   // a box of text with a size of its own
)

// Network says how a kind relates to a VPC network.
type Network string

// The network relations.
const (
	Global     Network = "global"     // lives at the edge, outside every Region
	Endpoint   Network = "endpoint"   // a regional API with a public endpoint, never inside a VPC
	Attachable Network = "attachable" // runs outside a VPC and may be attached to subnets
	Required   Network = "required"   // exists only in the subnets of a VPC
	Part       Network = "part"       // is a part of the network itself: gateway, endpoint, frame
	Outside    Network = "outside"    // not AWS: users, the internet, other companies
	NoNetwork  Network = "none"       // no part of the architecture: a remark on the drawing
)

// Service is everything the catalogue says about one Kind.
type Service struct {
	Kind  Kind `yaml:"kind"`
	Name  Text `yaml:"name"`  // full name, "Lambda function"
	Short Text `yaml:"short"` // palette and second line of a label, "Lambda"
	// About is one sentence that says what the service is for.
	About    Text     `yaml:"about"`
	Search   []string `yaml:"search"`
	Category Category `yaml:"category"`
	// Tier is the part it plays in a drawing; empty for that of its category.
	Tier Tier `yaml:"tier"`
	// Gateway kinds are ways between a VPC and the internet.
	Gateway   bool      `yaml:"gateway"`
	Shape     Shape     `yaml:"shape"`
	Icon      string    `yaml:"icon"` // glyph name; the kind when not given
	Network   Network   `yaml:"network"`
	Placement []Kind    `yaml:"placement"` // kinds of container it may be drawn in, nearest first choice
	Frame     FrameLook `yaml:"frame"`     // frames only
	Detail    []string  `yaml:"detail"`    // keys of the properties shown in the header of a frame
	// EndpointService is the name a vpc-endpoint must have in its "service"
	// property to reach this kind privately, such as "dynamodb"; empty for none.
	EndpointService string `yaml:"endpointService"`
	// EndpointType is "gateway" where a gateway endpoint exists, else "interface".
	EndpointType string     `yaml:"endpointType"`
	Listens      []Listener `yaml:"listens"`
	// Shares names groups of catalog/shared.yaml; what is in them is part of
	// Properties, behind those of the kind, and of Connections, before them.
	Shares []string `yaml:"shares"`

	Properties     []Property   `yaml:"properties"`
	Variants       []Variant    `yaml:"variants"`
	Connections    []Connection `yaml:"connections"`
	Never          []Never      `yaml:"never"`
	CloudFormation []string     `yaml:"cloudformation"`
	// Official are the names under which AWS publishes its icon, the first
	// choice first; none where it has no icon for the kind.
	Official  []string `yaml:"official"`
	Stencil   Stencil  `yaml:"drawio"`
	Terraform []string `yaml:"terraform"`
	Page      Page     `yaml:"page"`

	properties map[string]*Property
	targets    map[Kind][]Connection
}

// share is a group of what several kinds have alike.
type share struct {
	Properties  []Property   `yaml:"properties"`
	Connections []Connection `yaml:"connections"`
}

// Listener is a port that a kind answers on, for as long as its properties are
// those of When; one without When always does.
type Listener struct {
	When map[string]any `yaml:"when"`
	Via  string         `yaml:"via"`  // protocol shown on the chip: MySQL
	Port int            `yaml:"port"` // TCP port, the usual one
	Also []int          `yaml:"also"` // ports that do as well

	props Props
}

// FrameLook names the frame style of a container: account, region, vpc, zone,
// public, private, security, scaling or group.
type FrameLook string

// Variant is a palette entry of its own that places the kind with some
// properties already set, such as "Public subnet".
type Variant struct {
	ID   string `yaml:"id"`
	Name Text   `yaml:"name"`
	// Brief stands before the name of a frame: "Private" in "Private · app".
	Brief Text   `yaml:"brief"`
	Icon  string `yaml:"icon"`
	// Official are the names of the AWS icon that is drawn for Icon.
	Official []string `yaml:"official"`
	// Stencil is that of the variant; the zero value is that of the kind.
	Stencil Stencil        `yaml:"drawio"`
	Frame   FrameLook      `yaml:"frame"`
	Set     map[string]any `yaml:"set"`

	// Props is Set as property values.
	Props Props `yaml:"-"`
}

// Connection is one way in which AWS lets this kind start an arrow.
type Connection struct {
	To    []Kind     `yaml:"to"`
	Kinds []EdgeKind `yaml:"kinds"` // the first is what drawing an arrow gives
	Via   string     `yaml:"via"`   // protocol shown on the chip: HTTPS, MySQL
	Port  int        `yaml:"port"`  // TCP port, 0 when there is none to check
	// Needs says, in words, what has to be set for it to work; empty when nothing.
	Needs Text `yaml:"needs"`
}

// Never names targets that AWS cannot be wired to from this kind, and the usual bridge.
type Never struct {
	To  []Kind `yaml:"to"`
	Use []Kind `yaml:"use"`
	Why Text   `yaml:"why"`
}

// Page is the AWS documentation page that the facts come from.
type Page struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
}

// Glyph is the name of the kind's icon.
func (s *Service) Glyph() string {
	if s.Icon != "" {
		return s.Icon
	}
	return string(s.Kind)
}

// GlyphOf is the name of the icon of an element with these properties: that of
// the variant they make, else the kind's.
func (s *Service) GlyphOf(p Props) string {
	if v, ok := s.VariantOf(p); ok && v.Icon != "" {
		return v.Icon
	}
	return s.Glyph()
}

// Property is the declaration of a property by key.
func (s *Service) Property(key string) (*Property, bool) {
	p, ok := s.properties[key]
	return p, ok
}

// IsFrame reports whether the kind can contain others.
func (s *Service) IsFrame() bool { return s.Shape == Frame }

// IsNote reports whether the kind is a remark on the drawing.
func (s *Service) IsNote() bool { return s.Shape == Note }

// HasSize reports whether elements of the kind have a size of their own.
func (s *Service) HasSize() bool { return s.IsFrame() || s.IsNote() }

// VariantOf is the variant whose properties all stand in p.
func (s *Service) VariantOf(p Props) (*Variant, bool) {
	for i := range s.Variants {
		if v := &s.Variants[i]; p.contains(v.Props) {
			return v, true
		}
	}
	return nil, false
}

// ListensOn is the protocol and port that the kind answers on with the
// properties p, AWS defaults included; false when they do not tell, such as a
// database whose engine nobody has chosen.
func (s *Service) ListensOn(p Props) (Listener, bool) {
	for _, l := range s.Listens {
		if s.has(p, l.props) {
			return l, true
		}
	}
	return Listener{}, false
}
