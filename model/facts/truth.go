package facts

// Truth is the answer to a question about a drawing that may not say.
type Truth uint8

// The three truth values. The zero value is Unknown.
const (
	Unknown Truth = iota
	No
	Yes
)

// Of is the truth of something known.
func Of(b bool) Truth {
	if b {
		return Yes
	}
	return No
}

// String is "yes", "no" or "unknown".
func (t Truth) String() string { return [...]string{"unknown", "no", "yes"}[t] }

// And is Yes when both are, and No when one is.
func (t Truth) And(u Truth) Truth {
	switch {
	case t == No || u == No:
		return No
	case t == Yes && u == Yes:
		return Yes
	}
	return Unknown
}

// Or is Yes when one is, and No when both are.
func (t Truth) Or(u Truth) Truth { return t.Not().And(u.Not()).Not() }

// Not turns Yes into No and No into Yes.
func (t Truth) Not() Truth { return [...]Truth{Unknown, Yes, No}[t] }
