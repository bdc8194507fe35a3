package release_test

import (
	"os"
	"strings"
	"testing"

	"lintel/cmd/internal/release"
)

func TestTheAppFileSaysTheSameVersion(t *testing.T) {
	data, err := os.ReadFile("../../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if want := `Version = "` + release.Version + `"`; !strings.Contains(string(data), want) {
		t.Errorf("FyneApp.toml does not contain %s", want)
	}
}
