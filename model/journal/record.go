package journal

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"
	"time"

	"lintel/model/codec"
	"lintel/model/lock"
)

// Format is the version of the journals that this program writes.
const Format = 1

// magic begins every journal; the number of the format and the end of the line follow.
const magic = "lintel journal "

// Subject is the document that a journal is about.
type Subject struct {
	// Path is its file, empty for one that was never saved.
	Path string `json:"path,omitempty"`
	// Untitled names a document without a file.
	Untitled string `json:"untitled,omitempty"`
	// Stamp is what the file was like when it was opened or last saved.
	Stamp codec.Stamp `json:"stamp"`
}

// head is the content of the first record.
type head struct {
	Subject
	Process lock.Process `json:"process"`
}

// kind says what a record holds.
type kind byte

const (
	headRecord kind = 'H' // who and what, as JSON
	baseRecord kind = 'B' // a whole diagram, as its file
	editRecord kind = 'E' // what was edited, as codec.MarshalEdit writes it
)

// A record is
//
//	4 bytes  length of what follows the checksum, little endian
//	4 bytes  CRC-32C of the length and of what follows
//	1 byte   kind
//	8 bytes  time in ms since 1970, little endian
//	the content
const (
	frameBytes = 8
	aboutBytes = 9
	// maxRecord is more than the largest diagram that the codec reads.
	maxRecord = 80 << 20
)

// castagnoli is the checksum that processors know.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func firstLine(format int) string { return magic + strconv.Itoa(format) + "\n" }

// appendRecord appends a record to b.
func appendRecord(b []byte, k kind, at time.Time, content []byte) []byte {
	start := len(b)
	b = binary.LittleEndian.AppendUint32(b, uint32(aboutBytes+len(content)))
	b = append(b, 0, 0, 0, 0, byte(k))
	b = binary.LittleEndian.AppendUint64(b, uint64(at.UnixMilli()))
	b = append(b, content...)
	binary.LittleEndian.PutUint32(b[start+4:], checksum(b[start:]))
	return b
}

// checksum is that of a whole record; it covers all of it but itself.
func checksum(record []byte) uint32 {
	sum := crc32.Update(0, castagnoli, record[:4])
	return crc32.Update(sum, castagnoli, record[frameBytes:])
}

func appendHead(b []byte, h head, at time.Time) ([]byte, error) {
	content, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("describing the document: %w", err)
	}
	return appendRecord(append(b, firstLine(Format)...), headRecord, at, content), nil
}

// record is one record that was read.
type record struct {
	kind    kind
	at      time.Time
	content []byte
}

// ErrNewer says that a journal was written by a later version, which can read it.
var ErrNewer = errors.New("this journal was written by a newer Lintel, which can open it")

// errForeign says that a file is no journal.
var errForeign = errors.New("this is no journal of Lintel")

// records splits a journal. whole is false when something stands behind the
// last record that is none.
func records(data []byte) (all []record, whole bool, err error) {
	line, _, found := strings.Cut(string(data[:min(len(data), 40)]), "\n")
	number, ours := strings.CutPrefix(line, magic)
	format, err := strconv.Atoi(number)
	switch {
	case !ours || !found || err != nil || format < 1:
		return nil, false, errForeign
	case format > Format:
		return nil, false, ErrNewer
	}
	data = data[len(line)+1:]
	for len(data) >= frameBytes+aboutBytes {
		size := int64(binary.LittleEndian.Uint32(data))
		if size < aboutBytes || size > maxRecord || frameBytes+size > int64(len(data)) {
			break
		}
		this := data[:frameBytes+size]
		if checksum(this) != binary.LittleEndian.Uint32(data[4:]) {
			break
		}
		all = append(all, record{
			kind: kind(this[frameBytes]), content: this[frameBytes+aboutBytes:],
			at: time.UnixMilli(int64(binary.LittleEndian.Uint64(this[frameBytes+1:]))),
		})
		data = data[len(this):]
	}
	return all, len(data) == 0, nil
}
