package png_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	stdpng "image/png"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/render/png"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

func options(t testing.TB) png.Options {
	return png.Options{Painter: specimen.Load(t).Painter, Scale: 2, Margin: 24}
}

func write(t testing.TB, sc *scene.Scene, o png.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Write(&out, sc, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func decode(t testing.TB, data []byte) image.Image {
	t.Helper()
	m, err := stdpng.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestThePictureIsWhatTheWindowShows(t *testing.T) {
	k, o := specimen.Load(t), options(t)
	sc := specimen.Scene(k.Family)
	for name, theme := range map[string]*scene.Theme{"light": scene.Light(), "dark": scene.Dark()} {
		t.Run(name, func(t *testing.T) {
			o.Theme = theme
			got := decode(t, write(t, sc, o))
			v := raster.View{Origin: sc.Bounds().Inset(-24).Min, Zoom: 2, Density: 2, Theme: theme}
			want := image.NewRGBA(got.Bounds())
			k.Painter.Ground(want, v, want.Rect, false)
			k.Painter.Paint(want, sc, v, want.Rect)
			for y := range want.Rect.Max.Y {
				for x := range want.Rect.Max.X {
					wr, wg, wb, _ := want.At(x, y).RGBA()
					if r, g, b, _ := got.At(x, y).RGBA(); r != wr || g != wg || b != wb {
						t.Fatalf("pixel %d,%d differs: got %v, want %v", x, y, got.At(x, y), want.At(x, y))
					}
				}
			}
		})
	}
}

func TestATransparentPictureHasNoGround(t *testing.T) {
	k, o := specimen.Load(t), options(t)
	o.Transparent = true
	m := decode(t, write(t, specimen.Scene(k.Family), o))
	if _, _, _, a := m.At(0, 0).RGBA(); a != 0 {
		t.Errorf("the corner has alpha %d, want 0", a)
	}
	tile := image.Pt(int((48+24)*2), int((40+24)*2))
	if _, _, _, a := m.At(tile.X-30, tile.Y).RGBA(); a != 0xFFFF {
		t.Errorf("a tile has alpha %d, want all", a)
	}
}

func TestEqualScenesGiveEqualBytesOnAnyNumberOfCores(t *testing.T) {
	k, o := specimen.Load(t), options(t)
	o.Scale, o.Source = 3, []byte("{}")
	sc := specimen.Scene(k.Family)
	want := write(t, sc, o)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if got := write(t, sc, o); !bytes.Equal(got, want) {
		t.Error("one core writes other bytes than many")
	}
}

func TestSizeFollowsScaleAndMargin(t *testing.T) {
	sc := scene.New()
	sc.Put(scene.Element{ID: "a", Bounds: geom.XYWH(100, 50, 200, 80), Items: []scene.Item{
		{Shape: &scene.Box{Rect: geom.XYWH(100, 50, 200, 80), Fill: scene.Accent.Ink()}},
	}})
	cases := map[string]struct {
		scale, margin float64
		w, h          int
	}{
		"as it is":      {0, 0, 200, 80},
		"twice":         {2, 10, 440, 200},
		"a third":       {1.0 / 3, 0, 67, 27},
		"a hundredth":   {0.001, 0, 1, 1},
		"negative edge": {1, -50, 200, 80},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			o := options(t)
			o.Scale, o.Margin = c.scale, c.margin
			w, h, err := png.Size(sc, o)
			if err != nil || w != c.w || h != c.h {
				t.Fatalf("size %d x %d, %v; want %d x %d", w, h, err, c.w, c.h)
			}
			if got := decode(t, write(t, sc, o)).Bounds(); got != image.Rect(0, 0, c.w, c.h) {
				t.Errorf("picture %v, want %d x %d", got, c.w, c.h)
			}
		})
	}
}

func TestAnEmptySceneIsAPicture(t *testing.T) {
	o := options(t)
	if got := decode(t, write(t, scene.New(), o)).Bounds(); got.Dx() != 96 || got.Dy() != 96 {
		t.Errorf("got %v, want the margin alone", got)
	}
}

func TestAPictureMayBeHigherThanMemoryWouldHold(t *testing.T) {
	if testing.Short() {
		t.Skip("writes a picture of 400 million pixels")
	}
	sc := scene.New()
	sc.Put(scene.Element{ID: "a", Bounds: geom.XYWH(0, 0, 2_000, 200_000)})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	o := options(t)
	o.Scale, o.Margin = 1, 0
	var size counter
	if err := png.Write(&size, sc, o); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if grown := int64(after.Sys) - int64(before.Sys); grown > 200<<20 {
		t.Errorf("writing took %d MiB", grown>>20)
	}
}

type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// full is a disk that takes n bytes.
type full struct{ n int }

var errFull = errors.New("no space left on device")

func (f *full) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteSaysWhatIsWrong(t *testing.T) {
	sc := specimen.Scene(specimen.Load(t).Family)
	for _, room := range []int{0, 7, 40, 60, 5_000, 20_000} {
		if err := png.Write(&full{room}, sc, options(t)); !errors.Is(err, errFull) {
			t.Errorf("a disk with room for %d bytes: got %v", room, err)
		}
	}
	cases := map[string]struct {
		change func(*png.Options)
		want   string
	}{
		"far too large":    {func(o *png.Options) { o.Scale = 1e8 }, "choose a smaller scale"},
		"days of work":     {func(o *png.Options) { o.Margin = 1e6 }, "or move together what lies far apart"},
		"negative width":   {func(o *png.Options) { o.Width = -1 }, "a width of -1 pixels is not a positive number"},
		"negative scale":   {func(o *png.Options) { o.Scale = -1 }, "scale -1 is not a positive number"},
		"without painter":  {func(o *png.Options) { o.Painter = nil }, "there is no painter"},
		"margin of no end": {func(o *png.Options) { o.Margin = 1e300 }, "choose a smaller scale"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			o := options(t)
			c.change(&o)
			if err := png.Write(&bytes.Buffer{}, sc, o); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestThePictureCarriesTheDiagram(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o := options(t)
		o.Source = rapid.SliceOf(rapid.Byte()).Draw(r, "source")
		got, err := png.ReadSource(bytes.NewReader(write(t, scene.New(), o)))
		if err != nil || !bytes.Equal(got, o.Source) {
			r.Fatalf("got %q, %v; want %q", got, err, o.Source)
		}
	})
}

func chunk(kind string, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

func TestReadSourceSaysWhyThereIsNone(t *testing.T) {
	o := options(t)
	without := write(t, scene.New(), o)
	o.Source = []byte("diagram")
	with := write(t, scene.New(), o)
	at := bytes.Index(with, []byte("iTXt"))
	damaged := bytes.Clone(with)
	damaged[at+20] ^= 1
	cases := map[string]struct {
		data []byte
		want string
	}{
		"nothing":          {nil, "not a PNG"},
		"another format":   {[]byte("<svg></svg>"), "not a PNG"},
		"no diagram":       {without, png.ErrNoSource.Error()},
		"damaged":          {damaged, "byte 33: the part with the diagram is damaged"},
		"cut off":          {with[:at+10], "byte 33: the picture ends inside a part"},
		"no end":           {without[:len(without)-12], "the picture ends before its last part"},
		"cut off text":     {append(bytes.Clone(with[:33]), chunk("iTXt", []byte("lintel\x00\x01"))...), "cut off"},
		"not packed":       {append(bytes.Clone(with[:33]), chunk("iTXt", []byte("lintel\x00\x01\x00\x00\x00junk"))...), "cannot be unpacked"},
		"foreign text":     {append(append(bytes.Clone(with[:33]), chunk("iTXt", []byte("Title\x00\x00\x00\x00\x00x"))...), chunk("IEND", nil)...), png.ErrNoSource.Error()},
		"giant by its own": {append(bytes.Clone(with[:33]), 0xFF, 0xFF, 0xFF, 0xFF, 'i', 'T', 'X', 't'), "ends inside a part"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := png.ReadSource(bytes.NewReader(c.data))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %q, %v; want %q in the error", got, err, c.want)
			}
		})
	}
}

func TestAZipBombIsRefused(t *testing.T) {
	o := options(t)
	o.Source = make([]byte, 64<<20+1)
	if _, err := png.ReadSource(bytes.NewReader(write(t, scene.New(), o))); err == nil || !strings.Contains(err.Error(), "larger than 64 MiB") {
		t.Errorf("got %v", err)
	}
}

func FuzzReadSource(f *testing.F) {
	o := options(f)
	o.Source = []byte(`{"format":1}`)
	f.Add(write(f, scene.New(), o))
	f.Add([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0biTXtlintel\x00\x00\x00\x00\x00x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := png.ReadSource(bytes.NewReader(data))
		if err != nil && text != nil {
			t.Fatal("an error and a diagram at once")
		}
	})
}

func BenchmarkSpecimen2x(b *testing.B) {
	k, o := specimen.Load(b), options(b)
	sc := specimen.Scene(k.Family)
	for b.Loop() {
		if err := png.Write(new(counter), sc, o); err != nil {
			b.Fatal(err)
		}
	}
}
