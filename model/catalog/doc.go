// Package catalog is what Lintel knows about AWS services as data: their names,
// where they may be placed, their typed properties with limits and defaults, and
// which arrows AWS supports between them.
//
// The data lives in YAML files, one service each, read from an fs.FS that the
// program hands over. Judgements about a drawing are rules, not catalogue facts.
// Everything that deals with diagrams may import it; it imports nothing of Lintel.
package catalog
