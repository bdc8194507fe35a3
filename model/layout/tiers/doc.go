// Package tiers puts a graph where an architect would draw it: arrows run
// along columns, clients first and data last, the same tiers of all zones in
// the same columns, equals stacked in parallel, and below them what serves
// them: logs, keys, roles.
//
// A Plan finds the columns (columns.go), the order of what stands above each
// other in them (order.go), the rows that keep arrows straight (rows.go) and the
// places of all (places.go). How good an order is, it judges itself, so that a
// caller can offer one, such as Graphviz's. Engine is the plan with its own
// order only: the built-in layout, pure Go, the same result every time, never
// failing on a valid graph. Programs, tests and layout/graphviz may import it.
package tiers
