package lock_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"lintel/model/lock"
)

// holdVariable makes this test a program that locks a document and waits.
const holdVariable = "LINTEL_TEST_HOLD"

func TestMain(m *testing.M) {
	if document := os.Getenv(holdVariable); document != "" {
		if _, err := lock.Acquire(document, "other"); err != nil {
			os.Stdout.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Stdout.WriteString("held\n")
		time.Sleep(time.Hour)
	}
	os.Exit(m.Run())
}

// hold starts a program that has a document locked.
func hold(t *testing.T, document string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	other := exec.Command(self)
	other.Env = append(os.Environ(), holdVariable+"="+document)
	said, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Process.Kill(); _ = other.Wait() })
	if line, _ := bufio.NewReader(said).ReadString('\n'); line != "held\n" {
		t.Fatalf("the other program said %q", line)
	}
	return other
}

func document(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "shop.lintel")
	if err := os.WriteFile(path, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestALockTellsWhoHasIt(t *testing.T) {
	path := document(t)
	other := hold(t, path)
	_, err := lock.Acquire(path, "me")
	var held *lock.HeldError
	if !errors.As(err, &held) || held.PID != other.Process.Pid || held.User != "other" || !held.Sure {
		t.Fatalf("got %v", err)
	}
	if time.Since(held.Since) > time.Minute {
		t.Errorf("held since %v", held.Since)
	}
}

func TestALockDiesWithItsProcess(t *testing.T) {
	path := document(t)
	other := hold(t, path)
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait()
	if _, err := os.Stat(lock.PathFor(path)); err != nil {
		t.Fatal("the killed program cleared up: ", err)
	}
	l, err := lock.Acquire(path, "me")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Release(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAClockThatJumpsNeitherFreesALockNorKeepsIt(t *testing.T) {
	for _, since := range []time.Time{time.Now().Add(-87600 * time.Hour), time.Now().Add(87600 * time.Hour), {}, time.Unix(1<<37, 0)} {
		gone := lock.Self()
		gone.Start = "before"
		for _, holder := range []lock.Process{lock.Self(), gone} {
			path := document(t)
			write(t, path, lock.Holder{Process: holder, Since: since})
			_, err := lock.Acquire(path, "me")
			if held := errors.As(err, new(*lock.HeldError)); held != (holder == lock.Self()) {
				t.Errorf("since %v by %v: %v", since, holder, err)
			}
		}
	}
}

func TestAnotherProcessWithTheSameNumberHoldsNothing(t *testing.T) {
	path := document(t)
	old := lock.Self()
	old.Start = "before"
	write(t, path, lock.Holder{Process: old})
	if _, err := lock.Acquire(path, "me"); err != nil {
		t.Error(err)
	}
}

func TestALockOfAnotherComputerIsNotSure(t *testing.T) {
	path := document(t)
	write(t, path, lock.Holder{Process: lock.Process{Host: "far away", PID: 1}, User: "kim"})
	_, err := lock.Acquire(path, "me")
	var held *lock.HeldError
	if !errors.As(err, &held) || held.Sure || held.User != "kim" {
		t.Errorf("got %v", err)
	}
	l, err := lock.Take(path, "me")
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Release(); err != nil {
		t.Error(err)
	}
}

func TestALockThatWasTakenIsNotReleased(t *testing.T) {
	path := document(t)
	mine, err := lock.Acquire(path, "me")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock.Take(path, "me"); err != nil {
		t.Fatal(err)
	}
	if err := mine.Release(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(lock.PathFor(path)); err != nil {
		t.Error("the lock of the other is gone: ", err)
	}
}

func TestWhatIsNoLockIsLeftAlone(t *testing.T) {
	tests := map[string]struct {
		content string
		taken   bool
	}{
		"somebody's notes": {"buy milk", false},
		"a long text":      {strings.Repeat("{", 1<<13), false},
		"an endless name":  {`{"host":"a","pid":1,"user":"` + strings.Repeat("x", 300) + `"}`, false},
		"half a lock":      {`{"host":"a","pi`, true},
		"an empty lock":    {"", true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := document(t)
			if err := os.WriteFile(lock.PathFor(path), []byte(tt.content), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := lock.Acquire(path, "me")
			if taken := err == nil; taken != tt.taken {
				t.Errorf("taken: %v, %v", taken, err)
			}
			if now, _ := os.ReadFile(lock.PathFor(path)); !tt.taken && string(now) != tt.content {
				t.Errorf("it holds %q now", now)
			}
		})
	}
}

func TestAllNamesOfADocumentHaveOneLock(t *testing.T) {
	path := document(t)
	link := filepath.Join(t.TempDir(), "link.lintel")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("this system has no links: ", err)
	}
	if got, want := lock.PathFor(link), lock.PathFor(path); got != want {
		t.Errorf("%s, not %s", got, want)
	}
}

func TestOfManyOnlyOneGetsTheLock(t *testing.T) {
	path := document(t)
	for range 20 {
		locks := rush(path)
		if len(locks) != 1 {
			t.Fatalf("%d have it", len(locks))
		}
		_ = locks[0].Release()
	}
}

func TestALockLeftBehindIsTakenOverInARush(t *testing.T) {
	path := document(t)
	dead := lock.Self()
	dead.Start = "before"
	for range 20 {
		write(t, path, lock.Holder{Process: dead})
		locks := rush(path)
		if len(locks) == 0 {
			t.Fatal("nobody has it")
		}
		for _, l := range locks {
			_ = l.Release()
		}
		if _, err := os.Stat(lock.PathFor(path)); err == nil {
			t.Fatal("a lock is left that nobody has")
		}
	}
}

// rush lets many want a lock at once.
func rush(path string) []*lock.Lock {
	var group sync.WaitGroup
	got := make(chan *lock.Lock, 8)
	for range cap(got) {
		group.Go(func() {
			if l, err := lock.Acquire(path, "me"); err == nil {
				got <- l
			}
		})
	}
	group.Wait()
	close(got)
	var locks []*lock.Lock
	for l := range got {
		locks = append(locks, l)
	}
	return locks
}

func write(t *testing.T, document string, h lock.Holder) {
	t.Helper()
	data, err := json.Marshal(h)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(lock.PathFor(document), data, 0o600); err != nil {
		t.Fatal(err)
	}
}
