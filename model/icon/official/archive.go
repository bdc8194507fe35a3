package official

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"lintel/model/icon/drawing"
)

// Limits on a package. That of 2025 has 20 MiB and 10,000 files.
const (
	maxPackage   = 256 << 20 // bytes of the archive
	maxDirectory = 16 << 20  // bytes of its list of files
	maxFiles     = 50_000
	maxPath      = 512
	maxRatio     = 200      // by how much a drawing may shrink when packed
	maxRead      = 32 << 20 // bytes of all drawings that are read
)

// archive is a package whose list of files was checked.
type archive struct {
	files map[string][]candidate // by normalised name, the best first
	left  int64                  // bytes that may still be read
}

type candidate struct {
	drawn
	file *zip.File
}

// meter ends the reading of an archive whose list of files is endless.
type meter struct {
	io.ReaderAt
	left int64
}

var errEndless = fmt.Errorf("its list of files is larger than %d MiB", maxDirectory>>20)

// ReadAt is part of io.ReaderAt.
func (m *meter) ReadAt(p []byte, at int64) (int, error) {
	if m.left -= int64(len(p)); m.left < 0 {
		return 0, errEndless
	}
	return m.ReaderAt.ReadAt(p, at)
}

func open(r io.ReaderAt, size int64) (*archive, error) {
	if size > maxPackage {
		return nil, fmt.Errorf("it is larger than %d MiB", maxPackage>>20)
	}
	m := &meter{r, maxDirectory}
	z, err := zip.NewReader(m, size)
	if m.left < 0 {
		return nil, errEndless
	}
	if errors.Is(err, zip.ErrFormat) {
		return nil, errors.New("this is no zip archive; choose the file Asset-Package_*.zip as AWS publishes it")
	}
	if err != nil {
		return nil, fmt.Errorf("the archive cannot be read: %w", err)
	}
	m.left = maxPackage
	if len(z.File) > maxFiles {
		return nil, fmt.Errorf("it has more than %d files", maxFiles)
	}
	a := &archive{files: map[string][]candidate{}, left: maxRead}
	return a, a.list(z.File)
}

// list sorts the drawings by name. One hostile entry is enough to refuse all.
func (a *archive) list(files []*zip.File) error {
	seen := map[string]bool{}
	for _, f := range files {
		if err := checked(f); err != nil {
			return fmt.Errorf("%q: %w", clipped(f.Name), err)
		}
		if seen[f.Name] {
			return fmt.Errorf("%q: it is in the archive twice", clipped(f.Name))
		}
		seen[f.Name] = true
		if d, ok := read(f.Name); ok && !f.FileInfo().IsDir() {
			a.files[d.name] = append(a.files[d.name], candidate{d, f})
		}
	}
	for _, c := range a.files {
		slices.SortFunc(c, func(x, y candidate) int {
			switch {
			case x.better(y.drawn):
				return -1
			case y.better(x.drawn):
				return 1
			}
			return cmp.Compare(x.file.Name, y.file.Name)
		})
	}
	return nil
}

func checked(f *zip.File) error {
	switch mode := f.Mode(); {
	case len(f.Name) > maxPath:
		return fmt.Errorf("its name is longer than %d letters", maxPath)
	case strings.ContainsAny(f.Name, "\\:\x00"), path.IsAbs(f.Name), slices.Contains(strings.Split(f.Name, "/"), ".."):
		return errors.New("its name leads out of the archive")
	case mode&fs.ModeSymlink != 0:
		return errors.New("it is a link, not a file")
	case !mode.IsRegular() && !mode.IsDir():
		return errors.New("it is no plain file")
	case f.Flags&1 != 0:
		return errors.New("it is encrypted")
	}
	return nil
}

// clipped keeps a hostile name from filling the screen.
func clipped(name string) string {
	const most = 120
	if r := []rune(name); len(r) > most {
		return string(r[:most]) + "..."
	}
	return name
}

// content unpacks one drawing.
func (a *archive) content(f *zip.File) ([]byte, error) {
	packed, size := f.CompressedSize64, f.UncompressedSize64
	switch {
	case size > drawing.MaxSize:
		return nil, fmt.Errorf("it is larger than %d KiB", drawing.MaxSize>>10)
	case size > maxRatio*max(packed, 1):
		return nil, fmt.Errorf("it is packed more than %d times", maxRatio)
	case int64(size) > a.left:
		return nil, fmt.Errorf("all drawings together are larger than %d MiB", maxRead>>20)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("it cannot be unpacked: %w", err)
	}
	defer r.Close()
	// The size in the list may be a lie.
	data, err := io.ReadAll(io.LimitReader(r, drawing.MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("it cannot be unpacked: %w", err)
	}
	a.left -= int64(len(data))
	return data, nil
}
