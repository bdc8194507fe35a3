package codec

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"lintel/model/diagram"
	"lintel/model/file"
)

// ErrChanged says that a file is no longer what it was when it was opened, so
// that saving would overwrite somebody's work.
var ErrChanged = errors.New("the file was changed by another program")

// Stamp is what a file was like when it was opened or saved. The zero Stamp is
// that of a file nobody has seen.
type Stamp struct {
	Size    int64
	ModTime time.Time
	Hash    [sha256.Size]byte
}

// Open reads a file. A file that is no diagram gives a *SyntaxError, one that
// cannot be read a *file.Error.
func Open(path string) (*diagram.Diagram, Info, Stamp, error) {
	data, state, err := file.Read(path, maxBytes+1)
	if err != nil {
		return nil, Info{}, Stamp{}, err
	}
	d, info, err := parse(data, path)
	return d, info, stampOf(data, state), err
}

func stampOf(data []byte, state fs.FileInfo) Stamp {
	return Stamp{Size: int64(len(data)), ModTime: state.ModTime(), Hash: sha256.Sum256(data)}
}

// Changed reports whether a file differs from its stamp. It is cheap while size
// and time agree, and a file that is gone counts as unchanged: saving loses nothing.
func Changed(path string, stamp Stamp) (bool, error) {
	state, err := os.Stat(path)
	if err == nil && state.Size() == stamp.Size && state.ModTime().Equal(stamp.ModTime) {
		return false, nil
	}
	return differs(path, stamp)
}

// differs compares the content, because a clock may be too coarse to tell.
func differs(path string, stamp Stamp) (bool, error) {
	if stamp == (Stamp{}) {
		return false, nil
	}
	data, _, err := file.Read(path, maxBytes+1)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil && sha256.Sum256(data) != stamp.Hash, err
}

// Save writes a diagram in place of a file, as file.Replace does. When the file
// no longer is what seen says, nothing is written and the error is ErrChanged;
// a zero seen overwrites whatever is there. The result is the stamp of the new file.
func Save(path string, d *diagram.Diagram, seen Stamp) (Stamp, error) {
	changed, err := differs(path, seen)
	if err != nil {
		return Stamp{}, err
	}
	if changed {
		return Stamp{}, &file.Error{Path: path, Problem: ErrChanged.Error() + "; save under another name, or open it again", Err: ErrChanged}
	}
	data := Marshal(d)
	state, err := file.Replace(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return Stamp{}, err
	}
	return stampOf(data, state), nil
}
