// Package reimport brings a drawing up to date with the template that it was drawn
// from, without undoing what a person did to it.
//
// Elements are matched by their ids, which are the logical ids of the template.
// What the template says follows the template; places, sizes, labels, the ways of
// arrows, accepted findings and what only Lintel knows stay as they are. What a
// person drew beside it stays too.
package reimport
