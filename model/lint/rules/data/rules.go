package data

import "lintel/model/lint"

// Rules lists them in alphabetical order.
func Rules() []lint.Rule {
	return []lint.Rule{}
}
