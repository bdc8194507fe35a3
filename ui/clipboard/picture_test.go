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

// The test program stands for the program of the system, in the part that its
// first argument names: it writes what it is given to the file that its last one
// names, or fails.
func TestMain(m *testing.M) {
	out := os.Args[len(os.Args)-1]
	switch os.Args[min(1, len(os.Args)-1)] {
	case "reads its input":
		data, _ := io.ReadAll(os.Stdin)
		_ = os.WriteFile(out, data, 0o600)
	case "reads a file":
		data, _ := os.ReadFile(os.Getenv(PictureVariable))
		_ = os.WriteFile(out, []byte(os.Getenv(PictureVariable)+"\n"+string(data)), 0o600)
	case "tells what it sees":
		_ = os.WriteFile(out, []byte(strings.Join(os.Environ(), "\n")), 0o600)
	case "fails":
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
	out := filepath.Join(t.TempDir(), "out")
	tools := []Tool{{Path: filepath.Join(t.TempDir(), "missing")}, {Path: t.TempDir()}, {Path: me(t), Args: []string{"reads its input", out}}}
	if err := SetPicture(context.Background(), tools, []byte("a picture")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(out); string(got) != "a picture" {
		t.Errorf("it got %q", got)
	}
}

func TestAProgramThatReadsAFileGetsOneThatIsGoneAfterwards(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	if err := SetPicture(context.Background(), []Tool{{Path: me(t), Args: []string{"reads a file", out}, File: true}}, []byte("a picture")); err != nil {
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

func TestAProgramSeesNothingOfTheEnvironmentButWhatItNeeds(t *testing.T) {
	env := func(name string) string {
		return map[string]string{"HOME": "/home/kim", "DISPLAY": ":7", "AWS_SECRET_ACCESS_KEY": "hunter2", "SystemRoot": `C:\Windows`, "TMPDIR": "/t"}[name]
	}
	t.Setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
	for system, want := range map[string]string{
		"linux": "HOME=/home/kim\nDISPLAY=:7", "darwin": "HOME=/home/kim\nTMPDIR=/t", "windows": `SystemRoot=C:\Windows`, "": "",
	} {
		tool := Tool{}
		if system != "" {
			tool = toolsOf(system, env)[0]
		}
		out := filepath.Join(t.TempDir(), "out")
		tool.Path, tool.Args, tool.File = me(t), []string{"tells what it sees", out}, false
		if err := SetPicture(context.Background(), []Tool{tool}, nil); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(out); err != nil || string(got) != want {
			t.Errorf("%s: it sees %q, %v", system, got, err)
		}
	}
}

func TestTroubleIsTold(t *testing.T) {
	if err := SetPicture(context.Background(), nil, nil); !errors.Is(err, ErrNoTool) {
		t.Errorf("without programs: %v", err)
	}
	if err := SetPicture(context.Background(), []Tool{{Path: me(t), Args: []string{"fails"}}}, nil); err == nil || errors.Is(err, ErrNoTool) {
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
