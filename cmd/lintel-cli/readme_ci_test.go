package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// action is a workflow of GitHub Actions, as far as the README has one.
type action struct {
	Jobs map[string]struct {
		RunsOn      string            `yaml:"runs-on"`
		Permissions map[string]string `yaml:"permissions"`
		Steps       []step            `yaml:"steps"`
	} `yaml:"jobs"`
}

type step struct {
	Uses string            `yaml:"uses"`
	Run  string            `yaml:"run"`
	With map[string]string `yaml:"with"`
}

// pinned is an action at a version, or at a commit.
var pinned = regexp.MustCompile(`^[\w-]+(/[\w-]+)+@(v\d+(\.\d+)*|[0-9a-f]{40})$`)

// What the README tells others to run is run here as they run it: in a clean folder
// beside a checkout of Lintel in which nothing was built. Only the actions of
// others are not.
func TestWhatTheReadmeSaysAboutCIRuns(t *testing.T) {
	needs(t, "bash", "go", "git")
	home := t.TempDir()
	checkOut(t, filepath.Join(home, ".lintel"))
	t.Run("the action", func(t *testing.T) { runAction(t, home) })
	t.Run("the hook of Git", func(t *testing.T) { runHook(t, filepath.Join(home, ".lintel", "bin")) })
	t.Run("the hook of pre-commit", func(t *testing.T) { runPreCommit(t, home) })
}

// runAction does the steps of the action one after the other, as long as they go well.
func runAction(t *testing.T, home string) {
	steps := steps(t)
	place(t, "good.lintel", filepath.Join(home, "designs", "other.lintel"))
	for _, c := range []struct {
		drawing   string
		status    int
		annotated bool
	}{{"bad.lintel", 1, true}, {"good.lintel", 0, false}} {
		place(t, c.drawing, filepath.Join(home, "designs", "shop.lintel"))
		said, status := "", 0
		for _, s := range steps {
			if s.Run != "" && status == 0 {
				said, status = bash(t, home, s.Run)
			}
		}
		if status != c.status || strings.Contains(said, "::error file=designs/shop.lintel") != c.annotated {
			t.Errorf("%s: status %d, want %d; the last step said\n%s", c.drawing, status, c.status, said)
		}
		var sarif struct {
			Version string
			Runs    []struct{ Results []any }
		}
		text, err := os.ReadFile(filepath.Join(home, "lintel.sarif"))
		if err == nil {
			err = json.Unmarshal(text, &sarif)
		}
		if err != nil || sarif.Version != "2.1.0" || len(sarif.Runs) != 1 {
			t.Errorf("what is uploaded is no SARIF: %v\n%.400s", err, text)
		}
	}
}

// steps are those of the one job of the README, which GitHub would take.
func steps(t *testing.T) []step {
	t.Helper()
	var a action
	decoder := yaml.NewDecoder(strings.NewReader(block(t, "jobs:")))
	decoder.KnownFields(true)
	if err := decoder.Decode(&a); err != nil || len(a.Jobs) != 1 {
		t.Fatalf("%d jobs, %v", len(a.Jobs), err)
	}
	var all []step
	for name, job := range a.Jobs {
		if job.RunsOn == "" || job.Permissions["contents"] != "read" {
			t.Errorf("%s: runs on %q with %v", name, job.RunsOn, job.Permissions)
		}
		all = job.Steps
	}
	uploads := false
	for i, s := range all {
		if (s.Uses == "") == (s.Run == "") {
			t.Errorf("step %d does not either use an action or run something", i+1)
		}
		if s.Uses != "" && !pinned.MatchString(s.Uses) {
			t.Errorf("%s is at no version", s.Uses)
		}
		if strings.HasSuffix(strings.Split(s.Uses, "@")[0], "/upload-sarif") {
			uploads = s.With["sarif_file"] == "lintel.sarif"
		}
		if file := s.With["go-version-file"]; file != "" && file != ".lintel/go.mod" {
			t.Errorf("the version of Go is read from %s", file)
		}
	}
	if !uploads {
		t.Error("nobody uploads lintel.sarif")
	}
	return all
}

// runHook commits in a repository with the hook of the README, which refuses a
// drawing with an error and lets everything else pass.
func runHook(t *testing.T, bin string) {
	home := t.TempDir()
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	do := func(want bool, script string) {
		t.Helper()
		if said, status := bash(t, home, script); (status == 0) != want {
			t.Errorf("%s: status %d, %s", script, status, said)
		}
	}
	do(true, "git init -q . && git config user.name Ann && git config user.email ann@example.com")
	do(true, block(t, "echo 'git diff --cached"))
	place(t, "bad.lintel", filepath.Join(home, "my designs", "shop.lintel"))
	do(true, "git add -A")
	do(false, "git commit -qm 'a mistake'")
	place(t, "good.lintel", filepath.Join(home, "my designs", "shop.lintel"))
	do(true, "git add -A && git commit -qm 'none'")
	do(true, "echo words > notes.md && git add -A && git commit -qm 'no drawing'")
	do(true, "git rm -q 'my designs/shop.lintel' && git commit -qm 'a drawing goes'")
}

// runPreCommit runs the hook as pre-commit does: with the files of a commit.
func runPreCommit(t *testing.T, home string) {
	var hooks []struct{ ID, Name, Entry, Language, Files string }
	text, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	if err == nil {
		err = yaml.Unmarshal(text, &hooks)
	}
	if err != nil || len(hooks) != 1 || hooks[0].Language != "script" {
		t.Fatalf("%v, %+v", err, hooks)
	}
	readme, _ := os.ReadFile("../../README.md")
	if !strings.Contains(string(readme), "`"+hooks[0].ID+"`") {
		t.Errorf("the README does not name the hook %s", hooks[0].ID)
	}
	place(t, "bad.lintel", filepath.Join(home, "a.lintel"))
	place(t, "good.lintel", filepath.Join(home, "b.lintel"))
	for args, want := range map[string]int{"a.lintel b.lintel": 1, "b.lintel": 0} {
		if !regexp.MustCompile(hooks[0].Files).MatchString(strings.Fields(args)[0]) {
			t.Errorf("%s is not handed to the hook", args)
		}
		if said, status := bash(t, home, ".lintel/"+hooks[0].Entry+" "+args); status != want {
			t.Errorf("%s: status %d, want %d\n%s", args, status, want, said)
		}
	}
}

// block is the indented block of the README that begins with a text.
func block(t *testing.T, begin string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(readme), "\n    "+begin)
	if !ok {
		t.Fatalf("the README has no %s", begin)
	}
	text, _, _ := strings.Cut(after, "\n\n")
	return strings.ReplaceAll(begin+text, "\n    ", "\n") + "\n"
}

// needs skips a test where a program is missing that runs what is written for others.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is not installed", name)
		}
	}
}

// checkOut makes a folder with the sources of Lintel and nothing that was built.
func checkOut(t *testing.T, to string) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".ci", "assets", "cmd", "model", "go.mod", "go.sum"} {
		if err := os.Symlink(filepath.Join(root, name), filepath.Join(to, name)); err != nil {
			t.Fatal(err)
		}
	}
}

// place copies a drawing of the rule LAMBDA-VPC-RDS.
func place(t *testing.T, drawing, to string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../../assets/rules/LAMBDA-VPC-RDS", drawing))
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o755)
	}
	if err == nil {
		err = os.WriteFile(to, text, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// bash runs a script as GitHub does, and gives what it said and its status.
func bash(t *testing.T, folder, script string) (said string, status int) {
	t.Helper()
	c := exec.Command("bash", "-e", "-o", "pipefail", "-c", script)
	c.Dir = folder
	out, err := c.CombinedOutput()
	if err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return string(out), c.ProcessState.ExitCode()
}
