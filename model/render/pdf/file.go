package pdf

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"hash"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// header names the version; the second line tells programs that move files
// around that this one is not text.
const header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

// ref is the number of an object.
type ref int

// String is the object as others refer to it.
func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// file numbers objects, writes them and remembers where they are. The buffered
// writer keeps the first error for the end.
type file struct {
	w       *bufio.Writer
	sum     hash.Hash
	at      int
	offsets []int // of every object; 0 is not written yet
	packer  *zlib.Writer
}

func newFile(w *bufio.Writer) *file {
	f := &file{w: w, sum: sha256.New(), packer: zlib.NewWriter(nil)}
	f.raw([]byte(header))
	return f
}

func (f *file) raw(data []byte) {
	f.w.Write(data)
	f.sum.Write(data)
	f.at += len(data)
}

// reserve is the number of an object that is written later.
func (f *file) reserve() ref {
	f.offsets = append(f.offsets, 0)
	return ref(len(f.offsets))
}

func (f *file) object(r ref, body string) { f.whole(r, []byte(body)) }

func (f *file) whole(r ref, body []byte) {
	f.offsets[r-1] = f.at
	f.raw(fmt.Appendf(nil, "%d 0 obj\n", int(r)))
	f.raw(body)
	f.raw([]byte("\nendobj\n"))
}

// stream writes packed data with entries of its dictionary besides.
func (f *file) stream(r ref, entries string, data []byte) {
	var packed bytes.Buffer
	f.packer.Reset(&packed)
	f.packer.Write(data)
	f.packer.Close()
	body := fmt.Appendf(nil, "<<%s/Filter/FlateDecode/Length %d>>stream\n", entries, packed.Len())
	f.whole(r, append(append(body, packed.Bytes()...), "\nendstream"...))
}

// end writes where everything is.
func (f *file) end(root, info ref) error {
	start := f.at
	id := f.sum.Sum(nil)[:16] // of what is in the document, so that it says nothing new
	var table strings.Builder
	fmt.Fprintf(&table, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets)+1)
	for i, at := range f.offsets {
		if at == 0 {
			return fmt.Errorf("object %d was promised and never written", i+1)
		}
		fmt.Fprintf(&table, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&table, "trailer\n<</Size %d/Root %s/Info %s/ID[<%x><%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets)+1, root, info, id, id, start)
	f.raw([]byte(table.String()))
	return nil
}

// number prints a length rounded to 1/100.
func number(v float64) string { return digits(v, 100) }

// fine prints a number of a matrix.
func fine(v float64) string { return digits(v, 1e6) }

func digits(v, per float64) string { return string(appendDigits(nil, v, per)) }

func appendDigits(out []byte, v, per float64) []byte {
	return strconv.AppendFloat(out, math.Round(v*per)/per+0, 'f', -1, 64)
}

// list is references in an array.
func list(refs []ref) string {
	words := make([]string, len(refs))
	for i, r := range refs {
		words[i] = r.String()
	}
	return strings.Join(words, " ")
}

// text is a string for people, in UTF-16 as every reader understands it.
func text(s string) string {
	var out strings.Builder
	out.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&out, "%04X", u)
	}
	return out.String() + ">"
}

// bytesOf is a string of bytes. In digits, nothing in it can end it.
func bytesOf(b []byte) string { return fmt.Sprintf("<%X>", b) }

// entry is an entry of a dictionary, nothing for an empty text.
func entry(name, s string) string {
	if s == "" {
		return ""
	}
	return "/" + name + text(s)
}

// isWeb tells an address of the web.
func isWeb(target string) bool { return strings.HasPrefix(target, "https://") }
