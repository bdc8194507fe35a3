package catalog

// EdgeKind is what an arrow claims: "connect", "read", "origin", ...
type EdgeKind string

// Family groups edge kinds that are drawn alike.
type Family string

// The families: the dash says which one an arrow belongs to.
const (
	Request Family = "request" // the caller waits
	Event   Family = "event"   // fire and forget, polled or streamed
	Data    Family = "data"    // reads, writes, connects
	Control Family = "control" // permission, TLS, association: no packets between the two
)

// EdgeType is everything the catalogue says about an EdgeKind.
type EdgeType struct {
	Kind   EdgeKind `yaml:"kind"`
	Name   Text     `yaml:"name"`
	Family Family   `yaml:"family"`
	// Network tells that packets travel from the drawn source to the drawn
	// target, so that the network path between them is judged.
	Network bool `yaml:"network"`
	// Trigger tells that AWS delivers to the target, so no path of the target's is needed.
	Trigger bool `yaml:"trigger"`
	// Aside tells that neither end comes before the other in a drawing: the one
	// hangs beside the flow of the other, as a key or a copy does.
	Aside bool `yaml:"aside"`
	// Silent kinds show no chip: the arrow says enough.
	Silent     bool       `yaml:"silent"`
	Properties []Property `yaml:"properties"`
}

// Category is a group of services in the palette.
type Category string

// CategoryInfo is everything the catalogue says about a Category.
type CategoryInfo struct {
	ID   Category `yaml:"id"`
	Name Text     `yaml:"name"`
	// Kinds are its services in palette order.
	Kinds []Kind `yaml:"kinds"`
	// Color names the tile colour: compute, storage, database, network,
	// integration, security, migration or general.
	Color string `yaml:"color"`
	// Tier is that of its services which name none.
	Tier Tier `yaml:"tier"`
}

// Tier is the part that a service plays in a drawing, from those who ask to what
// keeps the data. An empty one is told by its arrows only.
type Tier string

// The tiers.
const (
	ClientTier  Tier = "client"  // asks, and stands before everything else
	EntryTier   Tier = "entry"   // what requests reach first
	ComputeTier Tier = "compute" // does the work
	StoreTier   Tier = "store"   // keeps data
	SupportTier Tier = "support" // logs, keys, roles: stands below what it serves
	AnyTier     Tier = "any"     // stands where its arrows put it, whatever its category does
)
