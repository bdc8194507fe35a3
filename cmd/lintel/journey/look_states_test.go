//go:build journey && look

package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"lintel/cmd/lintel/journey"
)

// onCanvas is a state of what is drawn.
func onCanvas(name string, of func(journey.Trace) journey.Rect, wide, high float64, do func(*looking)) state {
	return state{name: name, of: of, wide: wide, high: high, do: do}
}

// inWindow is a state of a part of the window.
func inWindow(name string, wide, high float64, do func(*looking)) state {
	return state{name: name, wide: wide, high: high, do: do}
}

func by(px, py float64) func(p journey.Point) journey.Point {
	return func(p journey.Point) journey.Point { return journey.Point{p[0] + px, p[1] + py} }
}

// click clicks as somebody does who takes their time.
func (l *looking) click(p journey.Point) {
	l.MoveTo(p)
	l.Wait()
	l.Click(p)
	l.Wait()
}

// addClick adds to the selection.
func (l *looking) addClick(p journey.Point) {
	l.MoveTo(p)
	l.Wait()
	l.ClickHolding(p, "shift")
	l.Wait()
}

// selects clicks what is at a place and leaves it.
func (l *looking) selects(p journey.Point) {
	l.click(p)
	l.away()
}

// canvasStates are those of sections 4 to 8 of the style sheet.
var canvasStates = []state{
	onCanvas("canvas-01-labels", around("hangul", "right"), 560, 150, nil),
	onCanvas("canvas-02-arrows", around("cdn", "role"), 330, 370, nil),
	onCanvas("canvas-03-arrows-there-and-back", around("left", "middle"), 330, 120, nil),
	onCanvas("canvas-04-tile-hover", of("plain"), 160, 140, func(l *looking) { l.MoveTo(l.tile("plain")); l.Wait(); l.quiet() }),
	onCanvas("canvas-05-tile-selected", of("plain"), 160, 140, func(l *looking) { l.selects(l.tile("plain")) }),
	onCanvas("canvas-06-several-selected", around("event", "plain"), 330, 140, func(l *looking) {
		l.click(l.tile("plain"))
		l.addClick(l.tile("event"))
		l.away()
	}),
	onCanvas("canvas-07-keyboard-focus", of("plain"), 160, 140, func(l *looking) {
		l.click(l.tile("plain"))
		l.Key("Tab")
		l.Key("shift+Tab")
		l.away()
	}),
	onCanvas("canvas-08-dragging-with-guides", around("hangul", "long"), 400, 170, func(l *looking) {
		p := l.tile("long")
		l.Grasp(p, by(5, 5)(p), by(14, 3)(p))
	}),
	onCanvas("canvas-09-equal-gaps", around("hangul", "right"), 560, 170, func(l *looking) {
		p := l.tile("right")
		l.Grasp(p, by(9, 5)(p), by(2, 1)(p))
	}),
	onCanvas("canvas-10-copying", of("plain"), 240, 170, func(l *looking) {
		p := l.tile("plain")
		l.Hold("alt")
		l.Grasp(p, by(45, 15)(p), by(75, 30)(p))
	}),
	onCanvas("canvas-11-marquee-touching", around("event", "plain"), 330, 140, func(l *looking) {
		p := l.tile("plain")
		z := l.Trace().View.Zoom
		l.Grasp(by(60*z, 40*z)(p), p, by(-150*z, -20*z)(p))
	}),
	onCanvas("canvas-12-marquee-enclosing", around("event", "plain"), 330, 140, func(l *looking) {
		p := l.tile("event")
		z := l.Trace().View.Zoom
		l.Grasp(by(-50*z, -40*z)(p), p, by(330*z, 80*z)(p))
	}),
	onCanvas("canvas-13-badges", around("warned", "advised"), 400, 140, nil),
	onCanvas("canvas-14-frames", of("vpc"), 560, 350, nil),
	onCanvas("canvas-15-frame-hover", of("private"), 300, 260, func(l *looking) { l.MoveTo(l.header("private")); l.Wait(); l.quiet() }),
	onCanvas("canvas-16-frame-selected", of("private"), 300, 260, func(l *looking) { l.selects(l.header("private")) }),
	onCanvas("canvas-17-frame-waived", of("bad"), 300, 180, nil),
	onCanvas("canvas-18-locked-selected", of("sg"), 300, 180, func(l *looking) { l.selects(l.header("sg")) }),
	onCanvas("canvas-19-collapsed", of("folded"), 260, 140, nil),
	onCanvas("canvas-20-collapsed-selected", of("folded"), 260, 140, func(l *looking) { l.selects(l.tile("folded")) }),
	onCanvas("canvas-21-docked-selected", of("endpoint"), 200, 140, func(l *looking) { l.selects(l.tile("endpoint")) }),
	onCanvas("canvas-22-note-selected", of("note"), 280, 140, func(l *looking) { l.selects(l.tile("note")) }),
	onCanvas("canvas-23-drop-target", of("private"), 300, 260, func(l *looking) {
		p := l.tile("private")
		l.Grasp(l.Trace().Palette["lambda"].Center(), by(-30, 10)(p), by(-38, 22)(p))
	}),
	onCanvas("canvas-24-drop-refused", of("sg"), 300, 180, func(l *looking) {
		p := l.tile("sg")
		l.Grasp(l.Trace().Palette["lambda"].Center(), by(-30, 10)(p), by(-38, 12)(p))
	}),
	onCanvas("canvas-25-broken", around("lone", "db"), 380, 340, nil),
	onCanvas("canvas-26-broken-selected", around("lone", "db"), 380, 340, func(l *looking) { l.selects(l.arrow("broken")) }),
	onCanvas("canvas-27-arrow-hover", around("event", "plain"), 330, 120, func(l *looking) { l.MoveTo(l.arrow("async")); l.Wait(); l.quiet() }),
	onCanvas("canvas-28-arrow-selected", around("reader", "data"), 330, 120, func(l *looking) { l.selects(l.arrow("use")) }),
	onCanvas("canvas-29-light", around("event", "plain"), 330, 300, func(l *looking) {
		l.click(l.tile("plain"))
		l.Key("shift+f")
		l.away()
	}),
	onCanvas("canvas-30-wiring", around("fn", "db"), 560, 350, func(l *looking) {
		l.wire("fn", by(60, 10))
	}),
	onCanvas("canvas-31-wiring-valid", around("fn", "db"), 400, 300, func(l *looking) {
		l.wire("fn", func(journey.Point) journey.Point { return l.tile("db") })
	}),
	onCanvas("canvas-32-wiring-almost", around("fn", "advised"), 400, 350, func(l *looking) {
		l.wire("fn", func(journey.Point) journey.Point { return l.tile("advised") })
	}),
	onCanvas("canvas-33-wiring-impossible", around("fn", "endpoint"), 400, 350, func(l *looking) {
		l.wire("fn", func(journey.Point) journey.Point { return l.tile("endpoint") })
	}),
	onCanvas("canvas-34-offer", around("fn", "advised"), 700, 370, func(l *looking) {
		l.wire("fn", func(journey.Point) journey.Point { return l.tile("advised") })
		l.LetGo()
	}),
	onCanvas("canvas-35-fix-preview", around("lone", "db"), 560, 360, func(l *looking) {
		l.click(l.arrow("broken"))
		l.Key("ctrl+period")
		l.away()
	}),
	onCanvas("canvas-36-label-typed", of("plain"), 200, 140, func(l *looking) {
		l.click(l.tile("plain"))
		l.Key("F2")
		l.away()
	}),
	onCanvas("canvas-37-hover-card-tile", of("db"), 700, 300, func(l *looking) { l.MoveTo(l.tile("db")); l.Wait(); l.Wait() }),
	onCanvas("canvas-38-hover-card-arrow", around("lone", "db"), 700, 370, func(l *looking) { l.MoveTo(l.arrow("broken")); l.Wait(); l.Wait() }),
	onCanvas("canvas-39-hover-card-waived", of("waived"), 700, 260, func(l *looking) { l.MoveTo(l.tile("waived")); l.Wait(); l.Wait() }),
	onCanvas("canvas-40-match", of("plain"), 330, 140, func(l *looking) {
		l.Key("ctrl+f")
		l.Type("worker")
		l.Key("Return")
		l.away()
	}),
	onCanvas("canvas-41-arrow-unknown", around("cdn", "shop"), 330, 120, func(l *looking) { l.MoveTo(l.arrow("request")); l.Wait(); l.quiet() }),
	onCanvas("canvas-42-placing-arrow", around("lone2", "db"), 420, 340, func(l *looking) { l.selects(l.arrow("accepted")) }),
}

// wire pulls an arrow out of a node and holds it.
func (l *looking) wire(from string, to func(journey.Point) journey.Point) {
	n, _ := l.Trace().Node(from)
	l.MoveTo(n.Rect.Center())
	l.Wait()
	port := n.Rect.Right()
	port[0] += 4 * l.Trace().View.Zoom
	l.Grasp(port, by(12, 2)(port), to(port))
}

// windowStates are those of section 10.
var windowStates = []state{
	inWindow("window-01-whole", 1440, 900, nil),
	inWindow("window-02-start", 1440, 900, func(l *looking) { l.Key("ctrl+n") }),
	inWindow("window-03-palette", 208, 872, nil),
	inWindow("window-04-palette-search", 480, 500, func(l *looking) {
		l.Key("slash")
		l.Wait()
		l.Type("lambda")
		l.MoveTo(journey.Point{100, 200})
		l.Wait()
		l.Wait()
	}),
	inWindow("window-05-palette-nothing", 208, 400, func(l *looking) {
		l.Key("slash")
		l.Wait()
		l.Type("qqq")
	}),
	inWindow("window-06-palette-hover", 480, 500, func(l *looking) {
		l.MoveTo(l.Trace().Palette["vpc"].Center())
		l.Wait()
		l.Wait()
	}),
	inWindow("window-07-outline", 208, 872, func(l *looking) {
		l.Key("ctrl+shift+o")
		l.Key("Down")
	}),
	inWindow("window-08-menu-file", 480, 640, func(l *looking) { l.Click(journey.Point{28, 16}) }),
	inWindow("window-09-menu-edit", 480, 640, func(l *looking) { l.Click(journey.Point{68, 16}) }),
	inWindow("window-10-menu-view", 480, 820, func(l *looking) { l.Click(journey.Point{114, 16}) }),
	inWindow("window-11-menu-arrange", 480, 880, func(l *looking) { l.Click(journey.Point{172, 16}) }),
	inWindow("window-12-menu-check", 480, 400, func(l *looking) { l.Click(journey.Point{234, 16}) }),
	inWindow("window-13-menu-help", 480, 200, func(l *looking) { l.Click(journey.Point{286, 16}) }),
	inWindow("window-14-toolbar", 480, 150, func(l *looking) { l.MoveTo(journey.Point{95, 56}); l.Wait(); l.Wait() }),
	inWindow("window-15-toolbar-end", -480, 150, func(l *looking) { l.MoveTo(journey.Point{1220, 56}); l.Wait(); l.Wait() }),
	inWindow("window-16-inspector-none", -304, 400, nil),
	inWindow("window-17-inspector-node", -304, 872, func(l *looking) { l.click(l.tile("fn")) }),
	inWindow("window-18-inspector-database", -304, 872, func(l *looking) { l.click(l.tile("db")) }),
	inWindow("window-19-inspector-frame", -304, 872, func(l *looking) { l.click(l.header("vpc")) }),
	inWindow("window-20-inspector-arrow", -304, 872, func(l *looking) { l.click(l.arrow("use")) }),
	inWindow("window-21-inspector-proof", -304, 872, func(l *looking) { l.click(l.arrow("broken")) }),
	inWindow("window-22-inspector-several", -304, 600, func(l *looking) {
		l.click(l.tile("plain"))
		l.addClick(l.tile("fn"))
	}),
	inWindow("window-23-inspector-wiring", -304, 872, func(l *looking) { l.wire("fn", by(60, 10)) }),
	inWindow("window-24-inspector-fix", -304, 872, func(l *looking) {
		l.click(l.arrow("broken"))
		l.Key("ctrl+period")
	}),
	inWindow("window-25-inspector-waived", -304, 872, func(l *looking) { l.click(l.tile("waived")) }),
	inWindow("window-26-problems", 1136, -200, nil),
	inWindow("window-27-problems-selected", 1136, -200, func(l *looking) { l.Key("F8") }),
	inWindow("window-29-problems-menu", 1136, -400, func(l *looking) { l.click(journey.Point{1116, 762}) }),
	inWindow("window-30-problems-by", 1136, -400, func(l *looking) { l.click(journey.Point{890, 722}) }),
	inWindow("window-31-command-palette", 1440, 900, func(l *looking) {
		l.Key("ctrl+k")
		l.Type("al")
	}),
	inWindow("window-32-shortcuts", 1440, 900, func(l *looking) { l.Key("ctrl+slash") }),
	inWindow("window-33-find", 1136, 300, func(l *looking) {
		l.Key("ctrl+f")
		l.Type("lambda")
		l.Key("Return")
	}),
	inWindow("window-34-minimap-and-legend", 1136, 740, func(l *looking) {
		l.Key("shift+m")
		l.Key("shift+l")
	}),
	inWindow("window-35-export", 1440, 900, func(l *looking) { l.Key("ctrl+shift+e") }),
	inWindow("window-36-settings", 1440, 900, func(l *looking) { l.Key("ctrl+comma") }),
	inWindow("window-37-templates", 1440, 900, func(l *looking) {
		l.Key("ctrl+shift+t")
		l.Settled()
		time.Sleep(3 * time.Second) // for the pictures on the cards
	}),
	inWindow("window-38-rule", 1440, 900, func(l *looking) {
		l.click(l.arrow("broken"))
		l.Key("F1")
	}),
	inWindow("window-39-open", 1440, 900, func(l *looking) { l.Key("ctrl+o") }),
	inWindow("window-40-history", 1440, 900, func(l *looking) {
		l.click(l.tile("plain"))
		l.Key("Right")
		l.Key("Down")
		l.Key("ctrl+d")
		l.Key("ctrl+shift+h")
	}),
	inWindow("window-41-close-unsaved", 1440, 900, func(l *looking) {
		l.click(l.tile("plain"))
		l.Key("Right")
		l.Key("ctrl+w")
	}),
	inWindow("window-42-menu-of-a-node", 1136, 740, func(l *looking) { l.menu(l.tile("fn")) }),
	inWindow("window-43-menu-of-an-arrow", 1136, 740, func(l *looking) { l.menu(l.arrow("use")) }),
	inWindow("window-44-menu-of-the-canvas", 1136, 740, func(l *looking) { l.menu(journey.Point{500, 400}) }),
	inWindow("window-45-follows", 1440, 900, func(l *looking) {
		l.Key("ctrl+0")
		l.LookAt(of("plain"))
		l.wire("plain", by(180, 40))
		l.LetGo()
	}),
	inWindow("window-46-tabs", 1136, 120, func(l *looking) {
		l.Key("ctrl+n")
		l.Key("ctrl+n")
	}),
	inWindow("window-47-status", 1440, -60, func(l *looking) { l.wire("fn", by(60, 10)) }),
	inWindow("window-48-about", 1440, 900, func(l *looking) { l.run("about", "정보") }),
	inWindow("window-49-arranged", 1440, 900, func(l *looking) { l.Key("ctrl+shift+a") }),
	inWindow("window-50-waive", 1440, 900, func(l *looking) {
		l.Key("F8")
		l.click(journey.Point{1116, 762})
		menu := l.WaitFor("the menu is open", func(tr journey.Trace) bool { return len(tr.Menu) > 2 }).Menu
		for _, item := range menu {
			if strings.HasPrefix(item.Title, "Waive") || strings.HasPrefix(item.Title, "예외") {
				l.Click(item.Rect.Center())
			}
		}
	}),
	inWindow("window-51-insert-template", 1440, 900, func(l *looking) {
		l.Key("ctrl+shift+t")
		cards := l.WaitFor("the templates are there", func(tr journey.Trace) bool { return len(tr.Templates) > 0 }).Templates
		for _, card := range cards {
			l.click(card.Center())
			break
		}
		l.MoveTo(journey.Point{700, 300})
	}),
	inWindow("window-52-hint", 1440, 900, func(l *looking) {
		l.Key("ctrl+n")
		l.Settled()
		for range 2 {
			l.Key("slash")
			l.Wait()
			l.Type("lambda")
			l.Settled()
			l.Key("Return")
			l.Settled()
			l.Key("Escape") // else the second would be connected with the first
		}
		l.away()
	}),
	inWindow("window-53-export-pdf", 1440, 900, func(l *looking) {
		l.Key("ctrl+shift+e")
		l.Settled()
		l.Key("Tab")
		for range 7 {
			l.Key("Left")
		}
		l.Key("Right")
		l.Key("Right")
	}),
	inWindow("window-54-problems-filter", 1136, -200, func(l *looking) { l.click(journey.Point{1030, 722}); l.Type("api") }),
	inWindow("window-55-template-opened", 1440, 900, func(l *looking) {
		path, err := filepath.Abs(filepath.Join("..", "..", "..", "model", "stack", "testdata", "networks", "three-tier.yaml"))
		if err != nil {
			l.t.Fatal(err)
		}
		l.Key("ctrl+o")
		l.Choose(path)
		l.Settled()
	}),
	inWindow("window-56-conflict", 1440, 900, func(l *looking) {
		path := filepath.Join(l.Home, "look.lintel")
		was := l.read(path)
		l.click(l.tile("plain"))
		l.Key("F2")
		l.Type("nightly")
		l.Key("Return")
		l.WaitFor("it is renamed", func(tr journey.Trace) bool { return tr.Document.Dirty && !tr.Label && tr.Checked })
		l.Wait()
		theirs := strings.Replace(was, `"name":"worker"`, `"name":"worker-of-kim"`, 1)
		l.write(path, strings.Replace(theirs, "\"nodes\": [\n", "\"nodes\": [\n{\"id\":\"theirs\",\"kind\":\"sqs-queue\",\"name\":\"orders-of-kim\",\"at\":[0,0]},\n", 1))
		l.Key("ctrl+s")
		l.WaitFor("it is asked", func(tr journey.Trace) bool { return len(tr.Answers) == 3 })
		l.write(path, was)
	}),
	// The last ones: when the other window has gone, nobody has the keyboard.
	inWindow("window-57-recovery", 1440, 900, func(l *looking) {
		path := filepath.Join(l.Home, "shop.lintel")
		shop := l.read(filepath.Join("..", "..", "..", "assets", "examples", "shop.lintel"))
		l.write(path, shop)
		kept := func() int {
			files, _ := filepath.Glob(filepath.Join(l.Home, ".local", "state", "lintel", "unsaved", "*.journal"))
			return len(files)
		}
		before := kept()
		dead := l.Beside(path)
		dead.WaitFor("it is open", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
		nudge(dead)
		dead.Key("ctrl+n")
		dead.WaitFor("a new drawing is in front", func(tr journey.Trace) bool { return len(tr.Nodes) == 0 })
		dead.DragFromPalette("lambda", canvasCenter(dead))
		dead.WaitFor("both are kept", func(journey.Trace) bool { return kept() == before+2 })
		dead.Crash()
		l.write(path, shop+"\n")
		l.beside = l.Beside()
		l.beside.WaitFor("the work is offered", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
		l.beside.Wait()
		l.beside.Wait()
	}),
	inWindow("window-58-fault", 1440, 900, func(l *looking) {
		l.Beside().Break()
		l.beside = l.Beside()
		first := l.beside.WaitFor("it is told, or work is offered", func(tr journey.Trace) bool { return tr.Dialogs > 0 })
		if len(first.Answers) > 1 {
			l.beside.Key("Escape") // the work of the state before
			l.beside.WaitFor("it is told", func(tr journey.Trace) bool { return len(tr.Answers) == 1 })
		}
		l.beside.Wait()
	}),
}

func (l *looking) read(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		l.t.Fatal(err)
	}
	return string(data)
}

func (l *looking) write(path, text string) {
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		l.t.Fatal(err)
	}
}

// menu opens the menu of what is at a place.
func (l *looking) menu(p journey.Point) {
	l.MoveTo(p)
	l.Wait()
	l.RightClick(p)
	l.WaitFor("the menu is open", func(tr journey.Trace) bool { return len(tr.Menu) > 0 })
}

// run chooses a command by a word of its name in the language of the window.
func (l *looking) run(english, korean string) {
	word := english
	if l.Trace().Lang == "ko" {
		word = korean
	}
	l.Key("ctrl+k")
	l.Wait()
	l.Type(word)
	l.Wait()
	l.Key("Return")
}
