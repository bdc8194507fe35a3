//go:build linux

package view_test

import (
	"image"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/ui/view"
)

// The benchmarks of gestures send what a hand sends: every event goes through
// the canvas and its tools, and is followed by the frame that shows it. They tell
// the median and the 95th percentile of what a frame computes on the thread of the
// window, which has 8 ms.
func BenchmarkGestures1000(b *testing.B)  { benchmarkGestures(b, 1000) }
func BenchmarkGestures10000(b *testing.B) { benchmarkGestures(b, 10_000) }

func benchmarkGestures(b *testing.B, nodes int) {
	s := standBefore(b, sample.Large(nodes))
	p := painter(b)
	b.Run("pan", func(b *testing.B) {
		home(s)
		s.moveTo(500, 400).down(middle)
		frames(b, s, p, func(i int) { s.dragTo(500+float32(i%97)*3, 400+float32(i%61)*2) })
		s.up(middle)
	})
	b.Run("zoom", func(b *testing.B) {
		home(s)
		s.hold(fyne.KeyModifierControl)
		frames(b, s, p, func(i int) {
			turn := float32(6)
			if i/60%2 == 0 {
				turn = -turn
			}
			s.c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(500, 400)}, Scrolled: fyne.NewDelta(0, turn)})
		})
		s.hold(0)
	})
	b.Run("drag", func(b *testing.B) {
		home(s)
		x, y := seenTile(s)
		s.moveTo(x, y).press()
		frames(b, s, p, func(i int) { s.dragTo(x+8*float32(i%24), y+8*float32(i%16)) })
		s.typed(fyne.KeyEscape)
	})
	b.Run("hover", func(b *testing.B) {
		home(s)
		frames(b, s, p, func(i int) { s.moveTo(float32(i*7%1000), float32(i*5%800)) })
	})
	b.Run("pan all", func(b *testing.B) {
		s.e.Fit()
		s.moveTo(500, 400).down(middle)
		frames(b, s, p, func(i int) { s.dragTo(500+float32(i%97), 400+float32(i%61)) })
		s.up(middle)
	})
}

func home(s *stage) {
	s.e.ZoomTo(1)
	s.e.Center(s.e.Builder.Scene().Bounds().Center())
}

// frames runs an event and its frame again and again.
func frames(b *testing.B, s *stage, p *raster.Painter, event func(i int)) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	dst := image.NewRGBA(image.Rect(0, 0, 1000, 800))
	var spent []time.Duration
	for i := 0; b.Loop(); i++ {
		start := threadTime(b)
		event(i)
		view.Frame(p, dst, s.e, scene.Light(), 1, true)
		spent = append(spent, threadTime(b)-start)
	}
	slices.Sort(spent)
	at := func(share int) float64 { return float64(spent[(len(spent)-1)*share/100]) / float64(time.Millisecond) }
	b.ReportMetric(at(50), "p50-cpu-ms")
	b.ReportMetric(at(95), "p95-cpu-ms")
}

// threadTime is the time that this thread has computed, which other programs on
// the machine do not lengthen.
func threadTime(b *testing.B) time.Duration {
	const thisThread = 1 // RUSAGE_THREAD
	var use syscall.Rusage
	if err := syscall.Getrusage(thisThread, &use); err != nil {
		b.Fatal(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

// seenTile is the place of a tile near the middle of the canvas.
func seenTile(s *stage) (x, y float32) {
	middle := s.e.View.Visible().Center()
	var best geom.Point
	found := false
	s.e.Builder.Scene().Visit(s.e.View.Visible(), func(el *scene.Element) {
		if el.Role != scene.NodeRole {
			return
		}
		if r, _ := s.e.Builder.Rect(diagram.ID(el.ID)); !found || r.Center().Dist(middle) < best.Dist(middle) {
			best, found = r.Center(), true
		}
	})
	at := s.e.View.ToScreen(best)
	return float32(at.X), float32(at.Y)
}
