package desktop

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestTheSystemIsAskedWhetherProgramsKeepStill(t *testing.T) {
	const gsettings, defaults = "/usr/bin/gsettings get org.gnome.desktop.interface enable-animations",
		"/usr/bin/defaults read com.apple.universalaccess reduceMotion"
	cases := map[string]struct {
		system string
		env    map[string]string
		files  map[string]string
		says   map[string]string
		want   bool
	}{
		"GNOME moves":                 {"linux", nil, nil, map[string]string{gsettings: "true\n"}, false},
		"GNOME is still":              {"linux", nil, nil, map[string]string{gsettings: "false\n"}, true},
		"nobody to ask":               {"linux", nil, nil, nil, false},
		"KDE wrote it for GTK":        {"linux", nil, map[string]string{"/home/u/.config/gtk-3.0/settings.ini": "[Settings]\ngtk-enable-animations=0\n"}, nil, true},
		"in words":                    {"linux", nil, map[string]string{"/home/u/.config/gtk-4.0/settings.ini": "[Settings]\r\ngtk-enable-animations = False\r\n"}, nil, true},
		"GTK moves":                   {"linux", nil, map[string]string{"/home/u/.config/gtk-3.0/settings.ini": "gtk-enable-animations=1"}, nil, false},
		"settings are somewhere else": {"linux", map[string]string{"XDG_CONFIG_HOME": "/c"}, map[string]string{"/c/gtk-3.0/settings.ini": "gtk-enable-animations=false"}, nil, true},
		"a file about something else": {"linux", nil, map[string]string{"/home/u/.config/gtk-3.0/settings.ini": "gtk-theme-name=Adwaita"}, nil, false},
		"macOS is still":              {"darwin", nil, nil, map[string]string{defaults: "1\n"}, true},
		"macOS moves":                 {"darwin", nil, nil, map[string]string{defaults: "0\n"}, false},
		"macOS was never told":        {"darwin", nil, nil, nil, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := system{
				name: c.system,
				env: func(name string) string {
					if name == "HOME" {
						return "/home/u"
					}
					return c.env[name]
				},
				read: func(path string) ([]byte, error) {
					text, ok := c.files[filepath.ToSlash(path)]
					if !ok {
						return nil, fs.ErrNotExist
					}
					return []byte(text), nil
				},
				run: func(_ context.Context, env []string, path string, args ...string) ([]byte, error) {
					if !slices.Contains(env, "HOME=/home/u") {
						t.Errorf("%s does not know whose settings: %q", path, env)
					}
					said, ok := c.says[path+" "+strings.Join(args, " ")]
					if !ok {
						return nil, errors.New("no such program")
					}
					return []byte(said), nil
				},
			}
			if got := s.still(t.Context()); got != c.want {
				t.Errorf("still is %v", got)
			}
		})
	}
}

func TestAProgramOfTheSystemSeesNothingElseOfOurs(t *testing.T) {
	s := system{env: func(name string) string { return "x" }}
	for _, v := range s.surroundings() {
		if name, _, _ := strings.Cut(v, "="); name == "LD_PRELOAD" || name == "PATH" || name == "LINTEL_TRACE" {
			t.Errorf("it is given %s", v)
		}
	}
}
