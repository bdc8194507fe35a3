package settings

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"lintel/model/file"
)

const (
	fileName  = "settings.json"
	sizeLimit = 1 << 20 // bytes; what is longer was not written by us
)

// Dir is the folder that the settings of this person live in. It is made when
// it is missing, for this person only.
func Dir() (string, error) {
	base, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("finding the folder for settings: %w", err)
	}
	dir := filepath.Join(base, "lintel")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("making the folder for settings: %w", err)
	}
	return dir, nil
}

// StateDir is the folder for what this person would miss but need not carry to
// another computer, such as unsaved work. It is made when it is missing, for this
// person only.
func StateDir() (string, error) {
	base := os.Getenv("XDG_STATE_HOME")
	if runtime.GOOS != "linux" || base == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("finding the folder for unsaved work: %w", err)
		}
		base = filepath.Join(home, stateBase())
	}
	dir := filepath.Join(base, "lintel")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("making the folder for unsaved work: %w", err)
	}
	return dir, nil
}

// stateBase is where programs of this system keep their state, in a person's home.
func stateBase() string {
	switch runtime.GOOS {
	case "windows":
		return filepath.Join("AppData", "Local")
	case "darwin":
		return filepath.Join("Library", "Application Support")
	}
	return filepath.Join(".local", "state")
}

// Load reads the settings in dir. Whatever the error, the settings are fit for
// use: without a file they are the defaults, and so they are with a damaged
// one, which is set aside as settings.json.bad and named in the error.
func Load(dir string) (Settings, error) {
	path := filepath.Join(dir, fileName)
	data, _, err := file.Read(path, sizeLimit)
	if errors.Is(err, fs.ErrNotExist) {
		return Defaults(), nil
	}
	if err != nil {
		return Defaults(), err
	}
	s := Defaults()
	if err := json.Unmarshal(data, &s); err != nil {
		return Defaults(), setAside(path, err)
	}
	return s.sound(), nil
}

func setAside(path string, damage error) error {
	bad := path + ".bad"
	if err := os.Rename(path, bad); err != nil {
		return fmt.Errorf("%s: these settings are damaged (%w) and could not be set aside: %w", path, damage, err)
	}
	return fmt.Errorf("%s: these settings are damaged and were set aside as %s; starting with the defaults: %w",
		path, filepath.Base(bad), damage)
}

// Save writes the settings into dir, all or nothing.
func (s Settings) Save(dir string) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	_, err = file.Replace(filepath.Join(dir, fileName), func(w io.Writer) error {
		_, err := w.Write(append(data, '\n'))
		return err
	})
	return err
}
