// Package prospect says, before an arrow is drawn, where it could lead: what the
// catalogue lets AWS connect, what the rules would say about the arrow, and what
// usually follows a service. It draws nothing and changes no diagram.
package prospect
