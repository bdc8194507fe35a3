package clipboard

import (
	"os"
	"path/filepath"
	"runtime"
)

// Tool is a program that takes a PNG and puts it onto the clipboard.
type Tool struct {
	Path string // absolute
	Args []string
	// Env is all that the program sees of the environment.
	Env []string
	// File tells that the program reads the picture from a file, which is named
	// in PictureVariable; all others read it from their input.
	File bool
}

// PictureVariable is the environment variable that names the file of the picture.
const PictureVariable = "LINTEL_PICTURE"

// Tools are the programs of this system, the best first. They need not be installed.
func Tools() []Tool { return toolsOf(runtime.GOOS, os.Getenv) }

func toolsOf(system string, env func(string) string) []Tool {
	switch system {
	case "darwin":
		return []Tool{{Path: "/usr/bin/osascript", File: true, Env: surroundings(env, "HOME", "USER", "TMPDIR"), Args: []string{
			"-e", `set the clipboard to (read (POSIX file (system attribute "` + PictureVariable + `")) as «class PNGf»)`,
		}}}
	case "windows":
		shell := filepath.Join(env("SystemRoot"), "System32", "WindowsPowerShell", "v1.0", "powershell.exe")
		needs := surroundings(env, "SystemRoot", "windir", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
		return []Tool{{Path: shell, File: true, Env: needs, Args: []string{
			"-NoProfile", "-NonInteractive", "-STA", "-Command",
			"Add-Type -AssemblyName System.Windows.Forms, System.Drawing; " +
				"[Windows.Forms.Clipboard]::SetImage([Drawing.Image]::FromFile($env:" + PictureVariable + "))",
		}}}
	}
	needs := surroundings(env, "HOME", "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")
	wayland := Tool{Path: "/usr/bin/wl-copy", Args: []string{"--type", "image/png"}, Env: needs}
	x11 := Tool{Path: "/usr/bin/xclip", Args: []string{"-selection", "clipboard", "-t", "image/png", "-i"}, Env: needs}
	if env("WAYLAND_DISPLAY") != "" {
		return []Tool{wayland, x11}
	}
	return []Tool{x11}
}

// surroundings are the variables by which a program finds the screen and the
// person, and no others: what else there is, such as keys, is none of its business.
func surroundings(env func(string) string, names ...string) []string {
	list := []string{} // nil would stand for all of them
	for _, name := range names {
		if value := env(name); value != "" {
			list = append(list, name+"="+value)
		}
	}
	return list
}
