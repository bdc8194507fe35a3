// Package handbook turns the texts and example drawings of rules into pages: one
// for a rule, an index by concern, and one for each study note that says which of
// its statements the rules cover.
//
// The window shows pages, the command line prints them; pictures are drawn by
// whoever asks for a page.
package handbook
