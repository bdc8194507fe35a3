package facts

import (
	"cmp"
	"fmt"
	"strings"
)

// snapRuntimes are the first versions of the runtimes that SnapStart knows.
var snapRuntimes = []struct {
	family       string
	major, minor int
}{
	{"java", 11, 0},
	{"python", 3, 12},
	{"dotnet", 8, 0},
}

// Snaps reports whether SnapStart knows a runtime of Lambda, such as "java21".
func Snaps(runtime string) bool {
	for _, r := range snapRuntimes {
		version, ok := strings.CutPrefix(runtime, r.family)
		if !ok {
			continue
		}
		var major, minor int
		_, _ = fmt.Sscanf(version, "%d.%d", &major, &minor) // Java and .NET have no minor version
		return cmp.Or(cmp.Compare(major, r.major), cmp.Compare(minor, r.minor)) >= 0
	}
	return false
}
