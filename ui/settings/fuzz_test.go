package settings_test

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/ui/settings"
)

func FuzzLoadTakesAnyText(f *testing.F) {
	f.Add([]byte(`{"theme":"dark","recentFiles":["/a.lintel"],"palette":{"size":1e300}}`))
	f.Add([]byte(`[]`))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "settings.json"), data, 0o600); err != nil {
			t.Fatal(err)
		}
		s, _ := settings.Load(dir) // whatever the error, they are fit for use
		if err := s.Save(dir); err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if _, err := settings.Load(dir); err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
	})
}
