package png

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"io"
	"math"
)

const signature = "\x89PNG\r\n\x1a\n"

// keyword names the text chunk that carries the diagram.
const keyword = "lintel"

// chunks writes the parts of a PNG file and remembers the first error.
type chunks struct {
	w   io.Writer
	err error
}

func (c *chunks) raw(s string) {
	if c.err == nil {
		_, c.err = io.WriteString(c.w, s)
	}
}

func (c *chunks) chunk(kind string, data []byte) {
	var head [8]byte
	binary.BigEndian.PutUint32(head[:], uint32(len(data)))
	copy(head[4:], kind)
	sum := crc32.NewIEEE()
	sum.Write(head[4:])
	sum.Write(data)
	c.raw(string(head[:]))
	if c.err == nil {
		_, c.err = c.w.Write(data)
	}
	c.raw(string(binary.BigEndian.AppendUint32(nil, sum.Sum32())))
}

// header says how large the picture is: 8 bits a channel, with alpha only when transparent.
func (c *chunks) header(p *picture) {
	const rgb, rgba = 2, 6
	data := binary.BigEndian.AppendUint32(nil, uint32(p.width))
	data = binary.BigEndian.AppendUint32(data, uint32(p.height))
	kind := byte(rgb)
	if p.transparent {
		kind = rgba
	}
	c.chunk("IHDR", append(data, 8, kind, 0, 0, 0))
}

// density says how many pixels a metre has, so that a picture at scale 2 is
// printed as large as at scale 1: 96 diagram points an inch.
func (c *chunks) density(scale float64) {
	const inchesInMetre = 1 / 0.0254
	n := uint32(min(math.Round(96*scale*inchesInMetre), math.MaxInt32))
	data := binary.BigEndian.AppendUint32(nil, n)
	data = binary.BigEndian.AppendUint32(data, n)
	c.chunk("pHYs", append(data, 1))
}

// source carries text as compressed iTXt.
func (c *chunks) source(text []byte) {
	if text == nil {
		return
	}
	var data bytes.Buffer
	data.WriteString(keyword + "\x00\x01\x00\x00\x00") // compressed by zlib, no language, no translated keyword
	z := zlib.NewWriter(&data)
	z.Write(text)
	z.Close()
	c.chunk("iTXt", data.Bytes())
}
