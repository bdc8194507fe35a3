// Package export writes a drawing into a file in one of the formats that Lintel
// knows. The window and the command line export through it, so that both give
// the same bytes.
//
// What a format looks like lives in model/render; here is only the list of
// formats and what they are fed.
package export
