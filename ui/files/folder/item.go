package folder

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
)

// Item is a folder or a file in a folder.
type Item struct {
	Name    string
	Path    string
	Folder  bool
	Changed time.Time
}

// Read lists the folders in dir, and after them the wanted files, each in
// the order of their names. Hidden ones stay out, and so do links to nowhere.
func Read(dir string, wanted Extensions) ([]Item, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var items []Item
	for _, entry := range entries {
		if item, ok := itemOf(dir, entry); ok && (item.Folder || wanted.Hold(item.Name)) {
			items = append(items, item)
		}
	}
	slices.SortFunc(items, before)
	return items, nil
}

func itemOf(dir string, entry fs.DirEntry) (Item, bool) {
	if strings.HasPrefix(entry.Name(), ".") {
		return Item{}, false
	}
	path := filepath.Join(dir, entry.Name())
	state, err := os.Stat(path)
	if err != nil || !state.IsDir() && !state.Mode().IsRegular() {
		return Item{}, false
	}
	return Item{Name: entry.Name(), Path: path, Folder: state.IsDir(), Changed: state.ModTime()}, true
}

func before(a, b Item) int {
	if a.Folder != b.Folder {
		if a.Folder {
			return -1
		}
		return 1
	}
	return cmp.Or(compare(a.Name, b.Name), cmp.Compare(a.Name, b.Name))
}

// compare puts names in the order in which people look for them: capitals
// beside small letters, and shop2 before shop10.
func compare(a, b string) int {
	left, right := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	for len(left) > 0 && len(right) > 0 {
		m, n := digits(left), digits(right)
		if m > 0 && n > 0 {
			if c := number(left[:m], right[:n]); c != 0 {
				return c
			}
			left, right = left[m:], right[n:]
			continue
		}
		if c := cmp.Compare(left[0], right[0]); c != 0 {
			return c
		}
		left, right = left[1:], right[1:]
	}
	return cmp.Compare(len(left), len(right))
}

// digits counts the digits at the beginning.
func digits(s []rune) int {
	n := slices.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsDigit(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

// number compares two rows of digits by value, however long they are.
func number(a, b []rune) int {
	left, right := strings.TrimLeft(string(a), "0"), strings.TrimLeft(string(b), "0")
	return cmp.Or(cmp.Compare(len(left), len(right)), cmp.Compare(left, right))
}

// Find is the first of the items whose name begins with s, without regard to
// capitals, or -1.
func Find(items []Item, s string) int {
	s = strings.ToLower(s)
	return slices.IndexFunc(items, func(i Item) bool {
		return s != "" && strings.HasPrefix(strings.ToLower(i.Name), s)
	})
}
