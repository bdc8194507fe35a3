package png

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// maxSource is the number of bytes of a diagram that are read from a picture.
const maxSource = 64 << 20

// ErrNoSource says that a picture is sound but carries no diagram.
var ErrNoSource = errors.New("this PNG carries no diagram; export it from Lintel with the diagram inside")

// ReadSource is the diagram that Write put into a picture. It reads no further
// than the chunk that holds it.
func ReadSource(r io.Reader) ([]byte, error) {
	in := bufio.NewReader(r)
	var head [len(signature)]byte
	if _, err := io.ReadFull(in, head[:]); err != nil || string(head[:]) != signature {
		return nil, errors.New("this is not a PNG picture")
	}
	for at := int64(len(signature)); ; {
		kind, size, err := chunkHead(in)
		if err != nil {
			return nil, fmt.Errorf("byte %d: %w", at, err)
		}
		switch {
		case kind == "IEND":
			return nil, ErrNoSource
		case kind == "iTXt" && size <= maxSource:
			text, found, err := textChunk(in, kind, size)
			if err != nil {
				return nil, fmt.Errorf("byte %d: %w", at, err)
			}
			if found {
				return text, nil
			}
		default:
			if _, err := io.CopyN(io.Discard, in, int64(size)+4); err != nil {
				return nil, fmt.Errorf("byte %d: the picture ends inside a part", at)
			}
		}
		at += int64(size) + 12
	}
}

func chunkHead(in io.Reader) (kind string, size uint32, err error) {
	var head [8]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return "", 0, errors.New("the picture ends before its last part")
	}
	return string(head[4:]), binary.BigEndian.Uint32(head[:]), nil
}

// textChunk reads a text chunk; found says whether it is the one with the diagram.
func textChunk(in io.Reader, kind string, size uint32) (text []byte, found bool, err error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(size)+4))
	if err != nil || len(data) < int(size)+4 {
		return nil, false, errors.New("the picture ends inside a part")
	}
	body, want := data[:size], binary.BigEndian.Uint32(data[size:])
	if crc32.Update(crc32.ChecksumIEEE([]byte(kind)), crc32.IEEETable, body) != want {
		return nil, false, errors.New("the part with the diagram is damaged: its checksum is wrong")
	}
	body, found = bytes.CutPrefix(body, []byte(keyword+"\x00"))
	if !found {
		return nil, false, nil
	}
	text, err = textOf(body)
	return text, true, err
}

// textOf reads what follows the keyword: flag, method, language, translated
// keyword, text.
func textOf(body []byte) ([]byte, error) {
	if len(body) < 4 {
		return nil, errors.New("the part with the diagram is cut off")
	}
	compressed := body[0] == 1
	parts := bytes.SplitN(body[2:], []byte{0}, 3)
	if len(parts) < 3 {
		return nil, errors.New("the part with the diagram is cut off")
	}
	if !compressed {
		return parts[2], nil
	}
	z, err := zlib.NewReader(bytes.NewReader(parts[2]))
	if err != nil {
		return nil, fmt.Errorf("the diagram cannot be unpacked: %w", err)
	}
	text, err := io.ReadAll(io.LimitReader(z, maxSource+1))
	if err != nil {
		return nil, fmt.Errorf("the diagram cannot be unpacked: %w", err)
	}
	if len(text) > maxSource {
		return nil, fmt.Errorf("the diagram is larger than %d MiB", maxSource>>20)
	}
	return text, nil
}
