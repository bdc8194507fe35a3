package typeface

// Weight is one of the two weights the style sheet allows.
type Weight uint8

// The weights of the family.
const (
	Regular  Weight = iota // 400
	Semibold               // 600
)
