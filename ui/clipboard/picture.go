package clipboard

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// ErrNoTool says that none of the programs is installed.
var ErrNoTool = errors.New("this system has no program that puts a picture onto the clipboard")

// patience is how long a program may take.
const patience = 15 * time.Second

// SetPicture puts a PNG onto the clipboard with the first of the programs that
// is installed; ErrNoTool when none is. It waits for the program, which can
// take seconds.
func SetPicture(ctx context.Context, tools []Tool, png []byte) error {
	for _, tool := range tools {
		if info, err := os.Stat(tool.Path); err != nil || info.IsDir() {
			continue
		}
		if err := tool.take(ctx, png); err != nil {
			return fmt.Errorf("putting the picture onto the clipboard with %s: %w", filepath.Base(tool.Path), err)
		}
		return nil
	}
	return ErrNoTool
}

// take hands the picture over. What the program prints is not listened to: xclip
// leaves a child behind that holds the picture, and with it the pipes.
func (t Tool) take(ctx context.Context, png []byte) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	run := exec.CommandContext(ctx, t.Path, t.Args...)
	run.Env = append([]string{}, t.Env...)
	if !t.File {
		run.Stdin = bytes.NewReader(png)
		return run.Run()
	}
	path, remove, err := keep(png)
	if err != nil {
		return err
	}
	defer remove()
	run.Env = append(run.Env, PictureVariable+"="+path)
	return run.Run()
}

// keep writes the picture into a file of its own that nobody else can read.
func keep(png []byte) (path string, remove func(), err error) {
	f, err := os.CreateTemp("", "lintel-*.png")
	if err != nil {
		return "", nil, err
	}
	_, err = f.Write(png)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(f.Name())
		return "", nil, err
	}
	return f.Name(), func() { _ = os.Remove(f.Name()) }, nil
}
