// Package sketch draws small diagrams for tests from lines of text, so that a
// table of cases shows what is drawn and not how. Only tests may import it.
package sketch
