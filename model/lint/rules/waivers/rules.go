package waivers

import "lintel/model/lint"

// Rules lists them.
func Rules() []lint.Rule { return []lint.Rule{Stale} }
