//go:build cgo

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"lintel/assets"
	"lintel/cmd/internal/crash"
	"lintel/cmd/internal/memory"
	"lintel/cmd/internal/release"
	"lintel/model/icon/official"
	"lintel/model/lint/rules"
	"lintel/ui/desktop"
	"lintel/ui/settings"
	"lintel/ui/window"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "lintel:", err)
		os.Exit(2)
	}
}

func run(files []string) error {
	memory.Spare()
	if err := chooseDisplay(); err != nil {
		return err
	}
	dir, err := settings.Dir()
	if err != nil {
		return err
	}
	icons, err := official.Folder()
	if err != nil {
		return err
	}
	state, err := settings.StateDir()
	if err != nil {
		return err
	}
	report, watched, err := crash.Watch(filepath.Join(state, "crashes"), release.Version)
	if err != nil {
		fmt.Fprintln(os.Stderr, "lintel:", err) // a reason to draw without reports, not to stop
	} else {
		defer watched()
	}
	app.SetMetadata(fyne.AppMetadata{
		ID: "dev.lintel.designer", Name: "Lintel", Version: release.Version,
		Migrations: map[string]bool{"fyneDo": migrated},
	})
	w, err := window.New(app.NewWithID("dev.lintel.designer"), window.Config{
		Assets: assets.FS, Rules: rules.All(), Settings: dir, State: state, Crash: report, Icons: icons, Trace: os.Getenv("LINTEL_TRACE"),
		Still: desktop.ReducesMotion, Memory: window.Memory{Room: memory.Room, Watch: memory.Watch}, Version: release.Version,
	})
	if err != nil {
		return err
	}
	w.Show(files)
	return nil
}

// chooseDisplay takes X11 where there is a choice: the toolkit's Wayland has no
// text input protocol, so that Hangul could not be typed there. Without a
// session bus the desktop cannot be asked for its theme, and the toolkit would
// complain that it tried.
func chooseDisplay() error {
	if runtime.GOOS != "linux" {
		return nil
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return fmt.Errorf("there is no display; lintel-cli checks and exports without one")
	}
	if os.Getenv("DISPLAY") != "" && os.Getenv("FYNE_PLATFORM") == "" {
		if err := os.Setenv("FYNE_PLATFORM", "x11"); err != nil {
			return fmt.Errorf("choosing X11: %w", err)
		}
	}
	if os.Getenv("FYNE_THEME") == "" && os.Getenv("DBUS_SESSION_BUS_ADDRESS") == "" {
		if err := os.Setenv("FYNE_THEME", "light"); err != nil {
			return fmt.Errorf("choosing the theme: %w", err)
		}
	}
	return nil
}
