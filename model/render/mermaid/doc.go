// Package mermaid describes a diagram as a flowchart of Mermaid, which GitHub,
// GitLab and many wikis draw from a code block.
//
// Containers are subgraphs, arrows and colours are as on the canvas; places are
// not, because Mermaid lays everything out itself.
//
// Like dot it sees the Diagram beside its scene, for nesting, kinds and ids. The
// command line and the export dialog import it.
package mermaid
