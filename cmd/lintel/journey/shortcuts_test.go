//go:build journey

package journey_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
	"lintel/ui/action"
)

// bench is one window with the shop, in which every key is tried. press presses
// the key that is tried; afterwards everything is put back.
type bench struct {
	*journey.Window
	t     *testing.T
	press func()
}

// until waits until something holds after the press.
func (b *bench) until(words string, holds func(journey.Trace) bool) journey.Trace {
	b.t.Helper()
	return b.WaitFor(words, holds)
}

// reset puts the window back into the state that each case begins with.
func (b *bench) reset() {
	b.t.Helper()
	for range 20 {
		tr := b.Trace()
		switch {
		case tr.Dialogs > 0 || tr.Asks != "" || tr.Label || tr.Proposal != "" || tr.Tool != "select.idle" || len(tr.Selection) > 0:
			b.Key("Escape")
		case tr.Document.Dirty:
			b.Key("ctrl+z")
		case len(tr.Documents) > 1:
			b.closeOther(tr)
		default:
			b.Key("shift+1")
			b.Wait() // until the trace shows what fits
			return
		}
		b.Wait()
	}
	b.t.Fatalf("the window does not come back to the beginning")
}

// closeOther closes the document that is not the shop.
func (b *bench) closeOther(tr journey.Trace) {
	b.t.Helper()
	if tr.Document.Title == "shop" {
		b.Key("ctrl+Tab")
		b.WaitFor("the other document is in front", func(tr journey.Trace) bool { return tr.Document.Title != "shop" })
	}
	b.Key("ctrl+w")
	b.WaitFor("the shop is left", func(tr journey.Trace) bool { return slices.Equal(tr.Documents, []string{"shop"}) })
}

// The nodes of the shop that the cases use: two functions, of which one has problems.
const (
	orders = "orders-a"
	report = "daily-report"
)

func dirty(tr journey.Trace) bool  { return tr.Document.Dirty }
func clean(tr journey.Trace) bool  { return !tr.Document.Dirty }
func dialog(tr journey.Trace) bool { return tr.Dialogs == 1 }

// move makes an edit of one step.
func (b *bench) move() {
	b.t.Helper()
	b.Select(report)
	b.Key("Right")
	b.until("the node has moved", dirty)
}

// opens is the case of a key that opens a dialog.
func opens(b *bench) {
	b.press()
	b.until("a dialog is open", dialog)
}

// documents opens a second document, in front of the shop.
func (b *bench) second() {
	b.t.Helper()
	b.Key("ctrl+n")
	b.until("there are two documents", func(tr journey.Trace) bool { return len(tr.Documents) == 2 && tr.Document.Title != "shop" })
}

// turnsTab is the case of a key that shows the other document.
func turnsTab(b *bench) {
	b.second()
	b.press()
	b.until("the shop is in front", func(tr journey.Trace) bool { return tr.Document.Title == "shop" })
}

// turns is the case of a key that switches something over and back.
func turns(shows func(journey.Trace) string) func(*bench) {
	return func(b *bench) {
		before := shows(b.Trace())
		b.press()
		b.until("it has changed", func(tr journey.Trace) bool { return shows(tr) != before })
		b.press()
		b.until("it has changed back", func(tr journey.Trace) bool { return shows(tr) == before })
	}
}

func panel(name string) func(*bench) {
	return turns(func(tr journey.Trace) string {
		if slices.Contains(tr.Panels, name) {
			return "in sight"
		}
		return "hidden"
	})
}

// zooms is the case of a key that changes the zoom, from 150 % of what fits.
func zooms(words string, holds func(before, after journey.Trace) bool) func(*bench) {
	return func(b *bench) {
		fitted := b.Trace()
		b.Key("ctrl+equal")
		before := b.until("it is larger", func(tr journey.Trace) bool { return tr.View.Zoom > fitted.View.Zoom })
		b.press()
		b.until(words, func(tr journey.Trace) bool { return holds(before, tr) })
	}
}

// takes is the case of a key that takes a tool.
func takes(tool, first string) func(*bench) {
	return func(b *bench) {
		if first != "" {
			b.Key(first)
		}
		b.press()
		b.until(tool+" is the tool", func(tr journey.Trace) bool { return tr.Tool == tool })
	}
}

// deletes is the case of a key that takes the selected node away.
func deletes(b *bench) {
	b.Select(report)
	b.press()
	b.until("it is gone", func(tr journey.Trace) bool { _, there := tr.Node(report); return !there })
}

// several selects some nodes.
func (b *bench) several(ids ...string) {
	b.t.Helper()
	b.Select(ids[0])
	for _, id := range ids[1:] {
		n, _ := b.Trace().Node(id)
		b.ClickHolding(n.Rect.Center(), "shift")
	}
	b.until("they are selected", func(tr journey.Trace) bool { return len(tr.Selection) == len(ids) })
}

// canvasCorner is a place where nothing is drawn.
func canvasCorner(b *bench) journey.Point {
	c := b.Trace().Canvas
	return journey.Point{c.X + 8, c.Y + c.H - 8}
}

// aligns is the case of a key that aligns two nodes which stand apart both ways.
func aligns(b *bench) {
	b.several(report, "shop-cert")
	b.press()
	b.until("they are aligned", dirty)
}

// distributes is the case of a key that spaces three nodes evenly.
func distributes(b *bench) {
	b.several(report, "shop-cert", "users")
	b.press()
	b.until("they are spaced", dirty)
}

// reorders is the case of a key that puts a node above or below another that it
// lies on, here a copy on its original, after other keys.
func reorders(first string) func(*bench) {
	return func(b *bench) {
		before := len(b.Trace().Nodes)
		b.Select(report)
		b.Key("ctrl+d")
		b.until("a copy lies on it", func(tr journey.Trace) bool { return len(tr.Nodes) == before+1 })
		undo := 1
		if first != "" {
			b.Key(first)
			b.Wait()
			undo++
		}
		b.press()
		for range undo {
			b.Wait()
			b.Key("ctrl+z")
		}
		b.Wait()
		if len(b.Trace().Nodes) == before {
			b.t.Error("it stays where it was")
		}
	}
}

// goesToProblem is the case of a key that selects a problem.
func goesToProblem(b *bench) {
	b.press()
	b.until("a problem is selected", func(tr journey.Trace) bool { return len(tr.Selection) == 1 })
}

// cases are all actions that have a key, with what the key has to do.
var cases = map[string]func(*bench){
	"file.new": func(b *bench) {
		b.press()
		b.until("there is a second document", func(tr journey.Trace) bool { return len(tr.Documents) == 2 })
	},
	"file.open":        opens,
	"file.saveAs":      opens,
	"file.exportAgain": opens,
	"file.settings":    opens,
	"file.template":    opens,
	"file.next":        turnsTab,
	"file.previous":    turnsTab,
	"file.save": func(b *bench) {
		b.move()
		b.press()
		b.until("it is saved", clean)
		// The other cases begin where nothing is left to undo, and there it is saved.
		b.Key("ctrl+z")
		b.until("it is as it was", dirty)
		b.press()
		b.until("it is saved again", clean)
	},
	"file.close": func(b *bench) {
		b.second()
		b.press()
		b.until("the shop is left", func(tr journey.Trace) bool { return slices.Equal(tr.Documents, []string{"shop"}) })
	},
	"file.quit": func(b *bench) {
		b.move()
		b.press()
		b.until("it asks about unsaved changes", dialog)
	},

	"edit.undo": func(b *bench) {
		b.move()
		b.press()
		b.until("it is undone", clean)
	},
	"edit.redo": func(b *bench) {
		b.move()
		b.Key("ctrl+z")
		b.until("it is undone", clean)
		b.press()
		b.until("it is done again", dirty)
	},
	"edit.history": func(b *bench) {
		b.move()
		b.press()
		b.until("the steps are listed", dialog)
		b.Key("Up")
		b.until("the step is undone", clean)
	},
	"edit.cut": deletes,
	"edit.copy": func(b *bench) {
		b.Select(report)
		b.press()
		before := b.Trace()
		b.Key("ctrl+v")
		b.until("there is one more", func(tr journey.Trace) bool { return len(tr.Nodes) == len(before.Nodes)+1 })
	},
	"edit.paste": func(b *bench) {
		b.Select(report)
		b.Key("ctrl+c")
		before := b.Trace()
		b.press()
		b.until("there is one more", func(tr journey.Trace) bool { return len(tr.Nodes) == len(before.Nodes)+1 })
	},
	"edit.duplicate": func(b *bench) {
		b.Select(report)
		before := b.Trace()
		b.press()
		b.until("there is one more", func(tr journey.Trace) bool { return len(tr.Nodes) == len(before.Nodes)+1 })
	},
	"edit.delete": deletes,
	"edit.rename": func(b *bench) {
		b.Select(report)
		b.press()
		b.until("the label is open", func(tr journey.Trace) bool { return tr.Label })
	},
	"edit.selectAll": func(b *bench) {
		b.press()
		b.until("everything is selected", func(tr journey.Trace) bool { return len(tr.Selection) == len(tr.Nodes)+len(tr.Edges) })
	},
	"edit.copyStyle": func(b *bench) {
		b.Select(orders)
		b.press()
		b.Select(report)
		b.Key("ctrl+alt+v")
		b.until("the other function has changed", dirty)
	},
	"edit.pasteStyle": func(b *bench) {
		b.Select(orders)
		b.Key("ctrl+alt+c")
		b.Select(report)
		b.press()
		b.until("the other function has changed", dirty)
	},
	"edit.copyPNG": func(b *bench) {
		b.press()
		b.until("it says how it went", func(tr journey.Trace) bool { return dialog(tr) || tr.Notice != "" })
	},

	"view.zoomIn":     zooms("it is larger still", func(before, tr journey.Trace) bool { return tr.View.Zoom > before.View.Zoom }),
	"view.zoomOut":    zooms("it is smaller again", func(before, tr journey.Trace) bool { return tr.View.Zoom < before.View.Zoom }),
	"view.zoomActual": zooms("it is shown at 100 %", func(_, tr journey.Trace) bool { return tr.View.Zoom == 1 }),
	"view.fit":        zooms("everything fits", func(_, tr journey.Trace) bool { return allInSight(tr) }),
	"view.fitSelection": func(b *bench) {
		b.Select(report)
		before := b.Trace()
		b.press()
		b.until("the function fills the canvas", func(tr journey.Trace) bool { return tr.View != before.View })
	},
	"tool.select":    takes("select.idle", "h"),
	"tool.pan":       takes("pan.idle", ""),
	"tool.connect":   takes("connect.idle", ""),
	"tool.container": takes("box.idle", ""),
	"tool.note":      takes("box.idle", ""),
	"view.search": func(b *bench) {
		b.press()
		b.Type("dynamo")
		b.until("the palette shows what is found", func(tr journey.Trace) bool {
			_, table := tr.Palette["dynamodb-table"]
			_, users := tr.Palette["users"]
			return table && !users && len(tr.Palette) < 8
		})
		for _, key := range []string{"ctrl+a", "Delete", "Escape"} {
			b.Key(key)
		}
	},
	"view.commands": func(b *bench) {
		b.press()
		b.until("the commands are listed", func(tr journey.Trace) bool { return dialog(tr) && len(tr.Menu) > 20 })
		b.Type("zmft")
		b.until("the one with these letters is found", func(tr journey.Trace) bool {
			return len(tr.Menu) > 0 && tr.Menu[0].Title == "Zoom to fit"
		})
	},
	"view.inspector": panel("inspector"),
	"view.problems":  panel("problems"),
	"view.dark": turns(func(tr journey.Trace) string {
		if tr.Dark {
			return "dark"
		}
		return "light"
	}),

	"arrange.all": func(b *bench) {
		b.press()
		b.until("it is arranged", dirty)
	},

	"arrange.alignLeft":   aligns,
	"arrange.alignCenter": aligns,
	"arrange.alignRight":  aligns,
	"arrange.alignTop":    aligns,
	"arrange.alignMiddle": aligns,
	"arrange.alignBottom": aligns,
	"arrange.distributeH": distributes,
	"arrange.distributeV": distributes,
	"arrange.front":       reorders("ctrl+bracketleft"),
	"arrange.forward":     reorders("ctrl+bracketleft"),
	"arrange.backward":    reorders(""),
	"arrange.back":        reorders(""),
	"arrange.group": func(b *bench) {
		b.several(report, "carts")
		b.press()
		b.until("they are a group", dirty)
	},
	"arrange.ungroup": func(b *bench) {
		b.several(report, "carts")
		b.Key("ctrl+g")
		b.until("they are a group", dirty)
		b.press()
		b.Click(canvasCorner(b))
		b.Select(report)
	},
	"edit.find": func(b *bench) {
		b.press()
		b.Wait()
		b.Type("lambda")
		b.until("something is found", func(tr journey.Trace) bool { return tr.Found[1] > 0 })
		b.Key("ctrl+a")
		b.Key("BackSpace")
		b.Key("Escape")
		b.until("the search is over", func(tr journey.Trace) bool { return tr.Found[1] == 0 })
	},
	"view.collapse": func(b *bench) {
		b.Select(report)
		before, _ := b.Trace().Node("vpc")
		b.Key("Escape")
		b.Click(journey.Point{before.Rect[0] + 40, before.Rect[1] + 10})
		b.until("the VPC is selected", func(tr journey.Trace) bool { return slices.Equal(tr.Selection, []string{"vpc"}) })
		b.press()
		b.until("it is one box", func(tr journey.Trace) bool {
			n, _ := tr.Node("vpc")
			return n.Rect[3] < 80 && tr.Document.Dirty
		})
	},
	"view.focus":      lights,
	"view.upstream":   lights,
	"view.downstream": lights,
	"view.grid":       switches(func(tr journey.Trace) bool { return tr.Grid }),
	"view.minimap":    switches(func(tr journey.Trace) bool { return tr.Minimap[2] > 0 }),
	"view.legend":     switches(func(tr journey.Trace) bool { return tr.Legend[2] > 0 }),
	"view.outline": func(b *bench) {
		b.press()
		b.until("the outline is shown", func(tr journey.Trace) bool { return len(tr.Outline) > 0 })
		b.Key("Escape")
		b.Key("slash")
		b.until("the services are back", func(tr journey.Trace) bool { return len(tr.Palette) > 0 })
		b.Key("Escape")
	},
	"arrange.lock": func(b *bench) {
		b.Select(report)
		b.press()
		b.until("it is locked", dirty)
	},

	"check.next":     goesToProblem,
	"check.previous": goesToProblem,

	"arrange.addRight": asksWhatFollows,
	"arrange.addLeft":  asksWhatFollows,
	"arrange.addUp":    asksWhatFollows,
	"arrange.addDown":  asksWhatFollows,

	"check.fix": func(b *bench) {
		b.Select(report)
		b.press()
		b.until("a fix is shown", func(tr journey.Trace) bool { return tr.Proposal != "" })
	},
	"check.rule": func(b *bench) {
		b.Select(report)
		b.press()
		b.until("the page of the rule is open", dialog)
	},

	"help.shortcuts": opens,
}

// lights is the case of a key that fades what is not connected to the selection.
func lights(b *bench) {
	b.Select(report)
	b.press()
	b.until("the rest is faded", func(tr journey.Trace) bool { return tr.Lit > 0 })
	b.press()
	b.until("nothing is faded", func(tr journey.Trace) bool { return tr.Lit == 0 })
}

// switches is the case of a switch: it turns what it is about, and turns it back.
func switches(on func(journey.Trace) bool) func(*bench) {
	return func(b *bench) {
		before := on(b.Trace())
		b.press()
		b.until("it is turned", func(tr journey.Trace) bool { return on(tr) != before })
		b.press()
		b.until("it is turned back", func(tr journey.Trace) bool { return on(tr) == before })
	}
}

// asksWhatFollows is the case of a key that adds a connected service.
func asksWhatFollows(b *bench) {
	b.Select(report)
	b.press()
	b.until("it asks what follows", func(tr journey.Trace) bool { return tr.Asks == report })
}

func TestEveryShortcutDoesWhatItSays(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	for _, a := range action.All() {
		for _, key := range a.Keys {
			t.Run(a.ID+" "+key.String(), func(t *testing.T) {
				try, known := cases[a.ID]
				if !known {
					t.Fatalf("nobody says what %s has to do", key)
				}
				b := &bench{Window: w.In(t), t: t, press: func() { w.In(t).Press(key) }}
				b.reset()
				b.WaitFor("it is checked", func(tr journey.Trace) bool { return tr.Checked })
				try(b)
			})
		}
	}
	keyless := func(id string) bool {
		return !slices.ContainsFunc(action.All(), func(a action.Action) bool { return a.ID == id && len(a.Keys) > 0 })
	}
	for id := range cases {
		if keyless(id) {
			t.Errorf("%s has no key any more", id)
		}
	}
}

// The keys that belong to the canvas itself, each with what it does.
var canvasKeys = map[string]func(*bench){
	"Escape": func(b *bench) {
		b.Key("h")
		b.until("the hand is the tool", func(tr journey.Trace) bool { return tr.Tool == "pan.idle" })
		b.press()
		b.until("the selecting tool is back", func(tr journey.Trace) bool { return tr.Tool == "select.idle" })
		b.Select(report)
		b.press()
		b.until("nothing is selected", func(tr journey.Trace) bool { return len(tr.Selection) == 0 })
	},
	"Tab":       cycles,
	"shift+Tab": cycles,
	"Left":      nudges(-8, 0), "Right": nudges(8, 0), "Up": nudges(0, -8), "Down": nudges(0, 8),
	"shift+Left": nudges(-80, 0), "shift+Right": nudges(80, 0), "shift+Up": nudges(0, -80), "shift+Down": nudges(0, 80),
	"Menu": opensMenu, "shift+F10": opensMenu,
}

func cycles(b *bench) {
	b.press()
	first := b.until("an element is selected", func(tr journey.Trace) bool { return len(tr.Selection) == 1 })
	b.press()
	b.until("another one is selected", func(tr journey.Trace) bool {
		return len(tr.Selection) == 1 && tr.Selection[0] != first.Selection[0]
	})
}

// nudges is the case of an arrow key, which moves by so many pt.
func nudges(dx, dy float64) func(*bench) {
	return func(b *bench) {
		b.Select(report)
		before := b.Trace()
		was, _ := before.Node(report)
		b.press()
		b.until("it has moved", func(tr journey.Trace) bool {
			n, _ := tr.Node(report)
			want := journey.Point{was.Rect[0] + dx*before.View.Zoom, was.Rect[1] + dy*before.View.Zoom}
			return journey.Point{n.Rect[0], n.Rect[1]}.Near(want, 0.5)
		})
	}
}

func opensMenu(b *bench) {
	b.Select(report)
	b.press()
	b.until("the menu of the node is open", func(tr journey.Trace) bool { return dialog(tr) && len(tr.Menu) > 5 })
	b.Key("Escape")
	b.until("it is closed", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
}

func TestEveryKeyOfTheCanvasDoesWhatItSays(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	var keys []string
	for key := range canvasKeys {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		t.Run(strings.ReplaceAll(key, "+", " "), func(t *testing.T) {
			b := &bench{Window: w.In(t), t: t, press: func() { w.In(t).Key(key) }}
			b.reset()
			canvasKeys[key](b)
		})
	}
}
