package clipboard

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The test program stands for the program of the system: it writes what it is
// given to the file that its last argument names, or fails.
func TestMain(m *testing.M) {
	switch os.Getenv("LINTEL_STANDS_FOR") {
	case "input":
		data, _ := io.ReadAll(os.Stdin)
		_ = os.WriteFile(os.Args[len(os.Args)-1], data, 0o600)
	case "file":
		data, _ := os.ReadFile(os.Getenv(PictureVariable))
		_ = os.WriteFile(os.Args[len(os.Args)-1], []byte(os.Getenv(PictureVariable)+"\n"+string(data)), 0o600)
	case "failure":
		os.Exit(3)
	default:
		os.Exit(m.Run())
	}
}

func me(t *testing.T) string {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestThePictureGoesToTheFirstProgramThatIsInstalled(t *testing.T) {
	t.Setenv("LINTEL_STANDS_FOR", "input")
	out := filepath.Join(t.TempDir(), "out")
	tools := []Tool{{Path: filepath.Join(t.TempDir(), "missing")}, {Path: t.TempDir()}, {Path: me(t), Args: []string{out}}}
	if err := SetPicture(context.Background(), tools, []byte("a picture")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(out); string(got) != "a picture" {
		t.Errorf("it got %q", got)
	}
}

func TestAProgramThatReadsAFileGetsOneThatIsGoneAfterwards(t *testing.T) {
	t.Setenv("LINTEL_STANDS_FOR", "file")
	out := filepath.Join(t.TempDir(), "out")
	if err := SetPicture(context.Background(), []Tool{{Path: me(t), Args: []string{out}, File: true}}, []byte("a picture")); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(out)
	path, picture, _ := strings.Cut(string(got), "\n")
	if picture != "a picture" {
		t.Errorf("it got %q", got)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there: %v", path, err)
	}
}

func TestTroubleIsTold(t *testing.T) {
	if err := SetPicture(context.Background(), nil, nil); !errors.Is(err, ErrNoTool) {
		t.Errorf("without programs: %v", err)
	}
	t.Setenv("LINTEL_STANDS_FOR", "failure")
	if err := SetPicture(context.Background(), []Tool{{Path: me(t)}}, nil); err == nil || errors.Is(err, ErrNoTool) {
		t.Errorf("a program that fails: %v", err)
	}
}

func TestEverySystemHasProgramsWithAbsolutePaths(t *testing.T) {
	env := func(name string) string {
		return map[string]string{"SystemRoot": `/Windows`, "WAYLAND_DISPLAY": "wayland-0"}[name]
	}
	for _, system := range []string{"linux", "darwin", "windows"} {
		tools := toolsOf(system, env)
		if len(tools) == 0 {
			t.Errorf("%s has none", system)
		}
		for _, tool := range tools {
			if !filepath.IsAbs(tool.Path) {
				t.Errorf("%s: %s", system, tool.Path)
			}
		}
	}
	if first := toolsOf("linux", env)[0].Path; filepath.Base(first) != "wl-copy" {
		t.Errorf("on Wayland it begins with %s", first)
	}
	if first := toolsOf("linux", func(string) string { return "" })[0].Path; filepath.Base(first) != "xclip" {
		t.Errorf("on X11 it begins with %s", first)
	}
}
