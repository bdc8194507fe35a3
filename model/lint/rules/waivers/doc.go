// Package waivers has the rules about waivers themselves: whether what a person
// accepted still is what the rules find.
package waivers
