package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// attachment is the name of the file inside that holds the diagram.
const attachment = "diagram.lintel"

// kind begins the dictionary of that file. It is the first object of a document,
// before anything that people type.
const kind = "/Type/EmbeddedFile/Subtype/application#2Fvnd.lintel"

// Limits on what is read, in bytes.
const (
	maxFile   = 256 << 20
	maxSource = 64 << 20
)

// ErrNoSource says that a PDF is sound but carries no diagram.
var ErrNoSource = errors.New("this PDF carries no diagram; export it from Lintel with the diagram inside")

// attach writes the diagram as a file inside the document, and is what the
// catalogue says of it.
func (d *document) attach(source []byte) string {
	if source == nil {
		return ""
	}
	data, named := d.reserve(), d.reserve()
	d.stream(data, fmt.Sprintf("%s/Params<</Size %d>>", kind, len(source)), source)
	d.object(named, fmt.Sprintf("<</Type/Filespec/F(%s)/UF(%s)/AFRelationship/Source/EF<</F %s>>>>", attachment, attachment, data))
	return fmt.Sprintf("/Names<</EmbeddedFiles<</Names[(%s)%s]>>>>/AF[%s]", attachment, named, named)
}

// ReadSource is the diagram that Write put into a document. A document that
// another program has written anew counts as one without.
func ReadSource(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile))
	if err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(data, []byte("%PDF-")) {
		return nil, errors.New("this is not a PDF document")
	}
	at := bytes.Index(data, []byte(kind))
	if at < 0 {
		return nil, ErrNoSource
	}
	text, err := unpack(data[at:])
	if err != nil {
		return nil, fmt.Errorf("byte %d: the diagram cannot be unpacked: %w", at, err)
	}
	return text, nil
}

// unpack reads a stream from within its dictionary.
func unpack(data []byte) ([]byte, error) {
	entries, packed, found := bytes.Cut(data, []byte(">>stream\n"))
	_, length, hasLength := bytes.Cut(entries, []byte("/Length "))
	if !found || !hasLength {
		return nil, errors.New("its part is cut off or not as Lintel writes it")
	}
	n, err := strconv.Atoi(string(length))
	if err != nil || n < 0 || n > len(packed) {
		return nil, errors.New("its part is cut off or not as Lintel writes it")
	}
	z, err := zlib.NewReader(bytes.NewReader(packed[:n]))
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(z, maxSource+1))
	if err != nil {
		return nil, err
	}
	if len(text) > maxSource {
		return nil, fmt.Errorf("it is larger than %d MiB", maxSource>>20)
	}
	return text, nil
}
