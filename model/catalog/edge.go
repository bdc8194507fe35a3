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
}
