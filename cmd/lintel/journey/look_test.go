//go:build journey && look

package journey_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"lintel/cmd/lintel/journey"
)

var chosen = flag.String("look", "", "only the states whose names match this regular expression")

// looking is one window in which every state is brought about.
type looking struct {
	*journey.Window
	t *testing.T
	// beside is another window that stands before this one; nil for none.
	beside *journey.Window
}

// state is something that the style sheet gives a look.
type state struct {
	name string
	// of is what is looked at, on the canvas; nil for a part of the window.
	of func(journey.Trace) journey.Rect
	// wide and high are pt around it, or for a part of the window px.
	wide, high float64
	do         func(*looking) // nil for nothing
}

// The zooms at which the canvas is looked at.
var looked = []float64{0.5, 1, 2}

// variant is the window of one person.
type variant struct{ theme, language string }

var variants = []variant{{"light", "en"}, {"dark", "en"}, {"light", "ko"}, {"dark", "ko"}}

func (v variant) String() string { return v.theme + "-" + v.language }

// TestLook writes for each state a picture with all zooms, themes and languages into
// build/look.
func TestLook(t *testing.T) {
	wanted := regexp.MustCompile(*chosen)
	t.Run("windows", func(t *testing.T) {
		for _, v := range variants {
			t.Run(v.String(), func(t *testing.T) {
				t.Parallel()
				var l *looking
				for _, s := range slices.Concat(canvasStates, windowStates) {
					if !wanted.MatchString(s.name) {
						continue
					}
					if l == nil {
						l = look(t, v)
					}
					t.Run(s.name, func(t *testing.T) {
						(&looking{Window: l.In(t), t: t}).at(s, v)
					})
				}
			})
		}
	})
	for _, s := range slices.Concat(canvasStates, windowStates) {
		if wanted.MatchString(s.name) {
			s.sheet(t)
		}
	}
}

// look opens the window in a theme and a language.
func look(t *testing.T, v variant) *looking {
	home := t.TempDir()
	settings := fmt.Sprintf(`{"motion": "reduced", "theme": %q, "language": %q, "by": "kim", "checking": true}`, v.theme, v.language)
	drawing, err := os.ReadFile(filepath.Join("testdata", "look.lintel"))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		".config/lintel/settings.json": settings, "look.lintel": string(drawing), "lintel.yaml": "rules:\n  ORPHAN-NODE: off\n",
	} {
		path := filepath.Join(home, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l := &looking{Window: journey.OpenFor(t, home, filepath.Join(home, "look.lintel")), t: t}
	l.WaitFor("the drawing is checked", func(tr journey.Trace) bool { return tr.Checked && len(tr.Nodes) > 0 })
	return l
}

// at brings a state about at each zoom, keeps a picture of each, and puts the window back.
func (l *looking) at(s state, v variant) {
	l.room(s.of != nil)
	if s.of == nil {
		l.Key("shift+1")
		l.bring(s)
		l.Crop(s.part(), s.cell(v.String()))
		l.reset()
		return
	}
	for i, zoom := range looked {
		l.Zoom(zoom)
		l.LookAt(s.of)
		l.away()
		l.bring(s)
		tr := l.Trace()
		middle := s.of(tr).Center()
		wide, high := min(s.wide*zoom, tr.Canvas.W), min(s.high*zoom, tr.Canvas.H)
		x := max(tr.Canvas.X, min(middle[0]-wide/2, tr.Canvas.X+tr.Canvas.W-wide))
		y := max(tr.Canvas.Y, min(middle[1]-high/2, tr.Canvas.Y+tr.Canvas.H-high))
		l.Crop(journey.Rect{x, y, wide, high}, s.cell(s.captions(v)[i]))
		l.reset()
	}
}

// bring brings a state about and waits until the window has come to rest.
func (l *looking) bring(s state) {
	before := l.Settled()
	if s.do == nil {
		return
	}
	s.do(l)
	l.Changed(before)
	l.Settled()
}

// part is what is kept of the window: its right or lower part where the size is negative.
func (s state) part() journey.Rect {
	r := journey.Rect{0, 0, s.wide, s.high}
	if s.wide < 0 {
		r[0], r[2] = journey.ScreenWidth+s.wide, -s.wide
	}
	if s.high < 0 {
		r[1], r[3] = journey.ScreenHeight+s.high, -s.high
	}
	return r
}

// room shows or hides the panels beside and below the canvas.
func (l *looking) room(canvas bool) {
	for panel, key := range map[string]string{"inspector": "ctrl+p", "problems": "ctrl+b"} {
		if shown := slices.Contains(l.Trace().Panels, panel); shown == canvas {
			l.Key(key)
			l.WaitFor("the panel has changed", func(tr journey.Trace) bool { return slices.Contains(tr.Panels, panel) != shown })
		}
	}
}

// reset puts the window back into the state that each case begins with.
func (l *looking) reset() {
	if l.beside != nil {
		l.beside.Crash()
	}
	l.LetGo()
	l.Free("alt")
	for range 30 {
		tr := l.Settled()
		keys := back(tr)
		if len(keys) == 0 {
			l.away()
			return
		}
		for _, key := range keys {
			l.Key(key)
			l.Wait()
		}
		l.Changed(tr)
	}
	l.t.Fatalf("the window does not come back to the beginning")
}

// back are the keys that lead a step nearer to the beginning, none when it is reached.
func back(tr journey.Trace) []string {
	switch {
	case tr.Lit > 0 && tr.Dialogs == 0 && tr.Asks == "" && !tr.Label: // before what it lights is let go
		return []string{"shift+f"}
	case tr.Dialogs > 0 || tr.Asks != "" || tr.Label || tr.Proposal != "" || tr.Tool != "select.idle" || len(tr.Selection) > 0 || tr.Found[1] > 0:
		return []string{"Escape"}
	case tr.Search != "":
		return []string{"slash", "ctrl+a", "Delete", "Escape"}
	case len(tr.Outline) > 0:
		return []string{"slash", "Escape"}
	case tr.Document.Dirty:
		return []string{"ctrl+z"}
	case tr.Document.Title != "look":
		return []string{"ctrl+w"}
	case len(tr.Documents) > 1:
		return []string{"ctrl+Tab"}
	case tr.Minimap[2] > 0:
		return []string{"shift+m"}
	case tr.Legend[2] > 0:
		return []string{"shift+l"}
	}
	return nil
}

const looks = "../../../build/look"

// cell is the file of one picture of the state.
func (s state) cell(caption string) string {
	dir := filepath.Join(looks, "cells", s.name)
	_ = os.MkdirAll(dir, 0o777)
	return filepath.Join(dir, caption+".png")
}

// sheet puts the pictures of the state together: a row for each window, or two
// pictures in a row where they are large.
func (s state) sheet(t *testing.T) {
	var rows [][]string
	for i, v := range variants {
		cells := s.cells(v)
		switch wide := max(s.wide, -s.wide); {
		case len(cells) == 0:
		case s.of != nil || len(rows) == 0 || wide > 490 && i%2 == 0:
			rows = append(rows, cells)
		default:
			rows[len(rows)-1] = append(rows[len(rows)-1], cells...)
		}
	}
	if len(rows) == 0 {
		t.Errorf("there is no picture of %s", s.name)
	} else if err := journey.Sheet(filepath.Join(looks, s.name+".png"), rows); err != nil {
		t.Error(err)
	}
}

// cells are the pictures of the state that were taken in one window.
func (s state) cells(v variant) []string {
	var made []string
	for _, caption := range s.captions(v) {
		if _, err := os.Stat(s.cell(caption)); err == nil {
			made = append(made, s.cell(caption))
		}
	}
	return made
}

// captions name those pictures.
func (s state) captions(v variant) []string {
	if s.of == nil {
		return []string{v.String()}
	}
	var all []string
	for _, zoom := range looked {
		all = append(all, fmt.Sprintf("%s-%03.0f", v, zoom*100))
	}
	return all
}

// of is where an element is, with its label.
func of(id string) func(journey.Trace) journey.Rect { return around(id, id) }

// around is where some elements are.
func around(ids ...string) func(journey.Trace) journey.Rect {
	return func(tr journey.Trace) journey.Rect {
		var all journey.Rect
		for i, id := range ids {
			n, _ := tr.Node(id)
			r := n.Rect
			if tile := 48 * tr.View.Zoom; r[2] <= tile+1 {
				r[3] += 36 * tr.View.Zoom // its name
			}
			if i == 0 {
				all = r
				continue
			}
			right, bottom := max(all[0]+all[2], r[0]+r[2]), max(all[1]+all[3], r[1]+r[3])
			all[0], all[1] = min(all[0], r[0]), min(all[1], r[1])
			all[2], all[3] = right-all[0], bottom-all[1]
		}
		return all
	}
}

// tile is the middle of a node now.
func (l *looking) tile(id string) journey.Point {
	n, ok := l.Trace().Node(id)
	if !ok {
		l.t.Errorf("there is no node %s", id)
	}
	return n.Rect.Center()
}

// header is where a container is held.
func (l *looking) header(id string) journey.Point {
	n, _ := l.Trace().Node(id)
	return journey.Point{n.Rect[0] + min(60, n.Rect[2]/2), n.Rect[1] + 6}
}

// arrow is the middle of an arrow's longest part.
func (l *looking) arrow(id string) journey.Point {
	e, _ := l.Trace().Edge(id)
	var best journey.Point
	length := -1.0
	for i := 1; i < len(e.Line); i++ {
		a, b := e.Line[i-1], e.Line[i]
		if d := (b[0]-a[0])*(b[0]-a[0]) + (b[1]-a[1])*(b[1]-a[1]); d > length {
			length, best = d, journey.Point{a[0] + (b[0]-a[0])*0.3, a[1] + (b[1]-a[1])*0.3}
		}
	}
	return best
}

// quiet takes away the card that the pointer calls, which is looked at by itself.
func (l *looking) quiet() { l.Key("shift") }

// away takes the pointer off the drawing.
func (l *looking) away() { l.MoveTo(journey.Point{700, 14}) }
