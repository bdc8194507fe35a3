package facts_test

import (
	"testing"

	"lintel/model/facts"
)

func TestSnapStartKnowsSomeRuntimesFromAVersionOn(t *testing.T) {
	for runtime, want := range map[string]bool{
		"java25": true, "java11": true, "java8.al2": false, "java8": false,
		"python3.14": true, "python3.12": true, "python3.9": false,
		"dotnet10": true, "dotnet8": true, "dotnet6": false,
		"nodejs24.x": false, "ruby3.4": false, "": false,
	} {
		if got := facts.Snaps(runtime); got != want {
			t.Errorf("%q: %v", runtime, got)
		}
	}
}
