package folder

import (
	"os"
	"path/filepath"
	"strings"
)

// Documents is the folder that this person keeps documents in, or "" when
// there is none. env looks up a variable of the environment.
func Documents(home string, env func(string) string) string {
	config := env("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	data, _ := os.ReadFile(filepath.Join(config, "user-dirs.dirs"))
	dir := documentsIn(string(data), home)
	if dir == "" {
		dir = filepath.Join(home, "Documents")
	}
	if dir == home || !Is(dir) {
		return ""
	}
	return dir
}

// documentsIn reads the line of freedesktop.org's user-dirs.dirs:
// XDG_DOCUMENTS_DIR="$HOME/Papers".
func documentsIn(lines, home string) string {
	for line := range strings.Lines(lines) {
		value, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR=")
		if !ok {
			continue
		}
		value = strings.Trim(value, `"`)
		if rest, ok := strings.CutPrefix(value, "$HOME"); ok {
			return filepath.Join(home, rest)
		}
		if filepath.IsAbs(value) {
			return filepath.Clean(value)
		}
	}
	return ""
}
