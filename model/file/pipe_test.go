//go:build unix

package file_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"lintel/model/file"
)

func TestAPipeThatNobodyWritesToHoldsNobodyUp(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "shop.lintel")
	must(t, syscall.Mkfifo(pipe, 0o600))
	for _, path := range []string{pipe, "/dev/zero"} {
		done := make(chan error, 1)
		go func() {
			_, _, err := file.Read(path, 100)
			done <- err
		}()
		select {
		case err := <-done:
			if !errors.Is(err, fs.ErrInvalid) || !strings.Contains(err.Error(), "a pipe or a device") {
				t.Errorf("%s: got %v", path, err)
			}
		case <-time.After(time.Minute):
			t.Fatalf("%s is waited for", path)
		}
	}
}

func TestADeviceIsReadByWhoWantsAStream(t *testing.T) {
	f, err := file.Stream("/dev/zero")
	must(t, err)
	defer f.Close()
	b := []byte{1}
	if _, err := f.Read(b); err != nil || b[0] != 0 {
		t.Errorf("read %v, %v", b, err)
	}
}
