// Package graphviz is the layout engine that asks Graphviz, by way of the
// worker program lintel-graphviz: it writes the graph as DOT, starts the
// worker, kills it when it is late, distrusts what comes back, and settles it.
//
// Graphviz itself is not linked here. It places leaves only; the containers are
// drawn around them afterwards, because Graphviz does not know their padding.
// Programs and tests may import this package.
package graphviz
