package placement

import "lintel/model/lint"

// Rules lists them in alphabetical order, what is more special first.
func Rules() []lint.Rule {
	return []lint.Rule{
		GlobalInVPC,
		RegionalInVPC,
		VPCRequired,
	}
}
