// Package resilience has the rules about failure: what happens when a zone, an instance
// or a message is lost.
package resilience
