package png

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"image"
	"runtime"
	"slices"
	"sync"

	"lintel/model/render/raster"
)

// bandBytes is how much of the picture a band holds in memory, more only when
// one row is longer. It is the same on every machine, because the bytes of the
// file depend on where the bands part.
const bandBytes = 2 << 20

// level of compression: with this filter, higher ones cost time and gain little.
const level = 3

// band is a run of rows on its way into the file.
type band struct {
	rows image.Rectangle
	data bytes.Buffer // deflated
	sum  uint32       // adler32 of the filtered bytes
	size int64        // filtered bytes
	err  error
	done chan struct{}
}

// bands paints and compresses rows in parallel and writes them in order.
func (p *picture) bands(out *chunks) error {
	rows := max(1, bandBytes/(4*p.width))
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan *band, workers) // in order, for the writer
	todo := make(chan *band, workers)  // the same, for the workers
	stop := make(chan struct{})        // closed when nobody wants more
	var sceneLock sync.Mutex           // a scene may be read by one goroutine at a time
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			w := worker{picture: p, lock: &sceneLock}
			for b := range todo {
				b.err = w.fill(b)
				close(b.done)
			}
		})
	}
	go func() {
		defer close(queue)
		defer close(todo)
		for y := 0; y < p.height; y += rows {
			b := &band{rows: image.Rect(0, y, p.width, min(y+rows, p.height)), done: make(chan struct{})}
			select {
			case <-stop:
				return
			case todo <- b:
			}
			select {
			case <-stop:
				return
			case queue <- b:
			}
		}
	}()
	err := out.collect(queue)
	close(stop)
	running.Wait()
	return err
}

// collect writes the bands as one zlib stream.
func (c *chunks) collect(queue <-chan *band) error {
	const header = "\x78\x5e"
	sum, first := uint32(1), true
	for b := range queue {
		<-b.done
		if b.err != nil {
			return b.err
		}
		data := b.data.Bytes()
		if first {
			data = append([]byte(header), data...)
			first = false
		}
		sum = join(sum, b.sum, b.size)
		c.chunk("IDAT", data)
		if c.err != nil {
			return fmt.Errorf("write the picture: %w", c.err)
		}
	}
	end := []byte{1, 0, 0, 0xFF, 0xFF} // an empty last block
	c.chunk("IDAT", binary.BigEndian.AppendUint32(end, sum))
	return nil
}

// join is the adler32 of two texts one after the other; size is the length of the second.
func join(a, b uint32, size int64) uint32 {
	const base = 65521
	a1, a2, b1, b2 := a&0xFFFF, a>>16, b&0xFFFF, b>>16
	n := uint32(size % base)
	s1 := (a1 + b1 + base - 1) % base
	s2 := (a2 + b2 + uint32(uint64(n)*uint64(a1)%base) + base - n) % base
	return s2<<16 | s1
}

// worker paints bands into memory of its own.
type worker struct {
	*picture
	lock  *sync.Mutex
	image *image.RGBA
	line  [2][]byte
	flate *flate.Writer
}

func (w *worker) fill(b *band) error {
	// The filter of the first row needs the row above.
	area := b.rows
	area.Min.Y = max(0, area.Min.Y-1)
	m := w.canvas(area)
	w.lock.Lock()
	items := raster.Visible(w.scene, w.view, area)
	w.lock.Unlock()
	if !w.transparent {
		w.painter.Ground(m, w.view, area, false)
	}
	w.painter.Items(m, items, w.view, area)
	return w.deflate(b, m)
}

func (w *worker) canvas(area image.Rectangle) *image.RGBA {
	n := 4 * area.Dx() * area.Dy()
	if w.image == nil || cap(w.image.Pix) < n {
		w.image = image.NewRGBA(area)
	}
	w.image.Pix, w.image.Stride, w.image.Rect = w.image.Pix[:n], 4*area.Dx(), area
	if w.transparent {
		clear(w.image.Pix)
	}
	return w.image
}

func (w *worker) deflate(b *band, m *image.RGBA) error {
	var err error
	if w.flate == nil {
		w.flate, err = flate.NewWriter(&b.data, level)
		if err != nil {
			return fmt.Errorf("compress the picture: %w", err)
		}
	}
	w.flate.Reset(&b.data)
	sum := adler32.New()
	filtered := make([]byte, 0, w.width*4+1)
	above := w.line[0][:0]
	if m.Rect.Min.Y < b.rows.Min.Y {
		above = w.channels(above, m, m.Rect.Min.Y)
	}
	current := w.line[1][:0]
	for y := b.rows.Min.Y; y < b.rows.Max.Y; y++ {
		current = w.channels(current[:0], m, y)
		filtered = up(filtered[:0], current, above)
		sum.Write(filtered)
		b.size += int64(len(filtered))
		if _, err := w.flate.Write(filtered); err != nil {
			return fmt.Errorf("compress the picture: %w", err)
		}
		above, current = current, above
	}
	w.line = [2][]byte{above, current}
	b.sum = sum.Sum32()
	return w.flate.Flush()
}

// up stores each byte as its difference to the one above.
func up(out, row, above []byte) []byte {
	const filter = 2
	out = append(out, filter)
	if len(above) == 0 {
		return append(out, row...)
	}
	out, added := extend(out, len(row))
	if bytes.Equal(row, above) { // much of a drawing is ground
		clear(added)
		return out
	}
	above = above[:len(added)]
	for i, v := range row {
		added[i] = v - above[i]
	}
	return out
}

// extend makes out n bytes longer and gives the new ones, which hold anything.
func extend(out []byte, n int) (longer, added []byte) {
	longer = slices.Grow(out, n)[:len(out)+n]
	return longer, longer[len(out):]
}

// channels appends a row as the file has it: three channels, or four not
// premultiplied.
func (w *worker) channels(out []byte, m *image.RGBA, y int) []byte {
	i := m.PixOffset(m.Rect.Min.X, y)
	pix := m.Pix[i : i+4*w.width]
	if !w.transparent {
		out, added := extend(out, 3*w.width)
		for ; len(pix) >= 4 && len(added) >= 3; pix, added = pix[4:], added[3:] {
			added[0], added[1], added[2] = pix[0], pix[1], pix[2]
		}
		return out
	}
	out, added := extend(out, 4*w.width)
	for ; len(pix) >= 4 && len(added) >= 4; pix, added = pix[4:], added[4:] {
		switch a := uint32(pix[3]); a {
		case 255:
			copy(added, pix[:4])
		case 0:
			clear(added[:4])
		default:
			added[0], added[1], added[2], added[3] = straight(pix[0], a), straight(pix[1], a), straight(pix[2], a), pix[3]
		}
	}
	return out
}

func straight(v byte, a uint32) byte { return byte(min((uint32(v)*255+a/2)/a, 255)) }
