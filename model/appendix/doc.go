// Package appendix sets the pages that follow a drawing in a document: what was
// found in it, and what its arrows and badges mean.
//
// A page is a scene like any other, so every painter can draw it. How findings
// are judged is model/lint's, how badges look model/scene's.
package appendix
