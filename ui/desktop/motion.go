package desktop

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// ReducesMotion reports whether the person has told the system that programs are to
// keep still; false where the system does not say. It may wait for a small program of
// the system, two seconds at most, so that it belongs on a goroutine of its own.
func ReducesMotion(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return system{name: runtime.GOOS, env: os.Getenv, read: os.ReadFile, run: run}.still(ctx)
}

// patience is how long a program of the system may take.
const patience = 2 * time.Second

// system is what can be asked, so that a test can answer.
type system struct {
	name string
	env  func(string) string
	read func(path string) ([]byte, error)
	// run is what a program says that is named by its absolute path.
	run func(ctx context.Context, env []string, path string, args ...string) ([]byte, error)
}

func (s system) still(ctx context.Context) bool {
	switch s.name {
	case "darwin":
		out, err := s.run(ctx, s.surroundings(), "/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion")
		return err == nil && strings.TrimSpace(string(out)) == "1"
	case "windows":
		return clientAreaStill()
	}
	if s.gtkStill() {
		return true
	}
	out, err := s.run(ctx, s.surroundings(), "/usr/bin/gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
	return err == nil && strings.TrimSpace(string(out)) == "false"
}

// gtkStill reads the files in which KDE and others write for GTK what their own
// settings say.
func (s system) gtkStill() bool {
	config := s.env("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(s.env("HOME"), ".config")
	}
	for _, folder := range []string{"gtk-4.0", "gtk-3.0"} {
		data, err := s.read(filepath.Join(config, folder, "settings.ini"))
		if err != nil {
			continue
		}
		for line := range bytes.Lines(data) {
			key, value, _ := strings.Cut(string(line), "=")
			if strings.TrimSpace(key) == "gtk-enable-animations" {
				value = strings.ToLower(strings.TrimSpace(value))
				return value == "0" || value == "false"
			}
		}
	}
	return false
}

// surroundings are the variables by which a program of the system finds the
// settings of the person, and no others.
func (s system) surroundings() []string {
	var list []string
	for _, name := range []string{"HOME", "USER", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_DATA_DIRS", "DBUS_SESSION_BUS_ADDRESS"} {
		if value := s.env(name); value != "" {
			list = append(list, name+"="+value)
		}
	}
	return list
}

// run starts a program and reads what it prints.
func run(ctx context.Context, env []string, path string, args ...string) ([]byte, error) {
	c := exec.CommandContext(ctx, path, args...)
	c.Env = env
	c.WaitDelay = patience // a child that holds the pipe does not hold us
	return c.Output()
}
