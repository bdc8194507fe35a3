package codec

import "fmt"

// SyntaxError is a place at which a file is not a diagram. Its text reads
// "shop.lintel:7:12: expected X, found Y; what to do".
type SyntaxError struct {
	File         string
	Line, Column int // both from 1; columns count characters
	Expected     string
	Found        string
	Advice       string
}

// Error is the whole sentence.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: expected %s, found %s; %s", e.File, e.Line, e.Column, e.Expected, e.Found, e.Advice)
}
