//go:build journey

package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

// shopFile is a function in a private subnet without a way out, and around it what
// it could call.
const shopFile = `{"$schema": "https://lintel.dev/schema/1/lintel.schema.json", "format": 1,
"nodes": [
{"id":"assets","kind":"s3-bucket","name":"assets","in":"region-1","at":[60,330]},
{"id":"carts","kind":"dynamodb-table","name":"carts","in":"region-1","at":[420,330]},
{"id":"fn","kind":"lambda","name":"orders","in":"subnet-a","at":[56,48]},
{"id":"mail","kind":"sqs-queue","name":"mail","at":[700,20]},
{"id":"region-1","kind":"region","at":[0,0],"size":[600,440],"props":{"code":"ap-northeast-2"}},
{"id":"subnet-a","kind":"subnet","name":"app","in":"vpc-1","at":[20,40],"size":[160,160],"props":{"kind":"private"}},
{"id":"vpc-1","kind":"vpc","name":"shop-vpc","in":"region-1","at":[180,40],"size":[200,220],"props":{"cidr":"10.0.0.0/16"}},
{"id":"worker","kind":"lambda","name":"worker","at":[760,300]}
],
"edges": [
{"id":"poll","kind":"poll","from":"mail","to":"worker","label":"letters"}
]}
`

// openShop opens the window on a copy of that file.
func openShop(t *testing.T) *journey.Window {
	t.Helper()
	return openDrawing(t, shopFile)
}

func openDrawing(t *testing.T, text string) *journey.Window {
	t.Helper()
	home := t.TempDir()
	path := filepath.Join(home, "wiring.lintel")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w := journey.OpenFor(t, home, path)
	w.WaitFor("the drawing is there and checked", func(tr journey.Trace) bool { return len(tr.Nodes) == 8 && tr.Checked })
	return w
}

func TestAnArrowThatNeedsOneThingIsOfferedWithIt(t *testing.T) {
	w := openShop(t)
	before := w.Trace()
	bucket, _ := before.Node("assets")
	w.Pull("fn", bucket.Rect.Center())
	w.WaitFor("what it needs is shown, not drawn", func(tr journey.Trace) bool { return tr.Proposal != "" && len(tr.Edges) == 1 })
	w.Screenshot("wire-1-offered")
	w.Key("Escape")
	w.WaitFor("nothing is left of it", func(tr journey.Trace) bool { return tr.Proposal == "" && sameDrawing(tr, before) })

	w.Pull("fn", bucket.Rect.Center())
	w.WaitFor("it is offered again", func(tr journey.Trace) bool { return tr.Proposal != "" })
	w.Key("Return")
	added := w.WaitFor("arrow and endpoint are drawn", func(tr journey.Trace) bool {
		return len(tr.Edges) == 2 && len(tr.Of("vpc-endpoint")) == 1 && tr.Clear("NET-AWS-SERVICE-NO-PATH")
	})
	if len(added.Selection) != 1 {
		t.Errorf("selected %v, not the new arrow", added.Selection)
	}
	w.Screenshot("wire-2-added")
	w.Key("ctrl+z")
	w.WaitFor("one undo takes both back", func(tr journey.Trace) bool { return sameDrawing(tr, before) })
}

func TestAnArrowDroppedOnNothingAsksWhatFollows(t *testing.T) {
	w := openShop(t)
	before := w.Trace()
	worker, _ := before.Node("worker")
	free := journey.Point{worker.Rect[0] + 10, worker.Rect[1] + 150}
	w.Pull("worker", free)
	w.WaitFor("it asks what follows", func(tr journey.Trace) bool { return tr.Asks == "worker" && tr.Dialogs == 1 })
	w.Screenshot("wire-3-asked")
	w.Key("Escape")
	w.WaitFor("nothing is left of it", func(tr journey.Trace) bool { return tr.Asks == "" && sameDrawing(tr, before) })

	w.Pull("worker", free)
	w.WaitFor("it asks again", func(tr journey.Trace) bool { return tr.Asks == "worker" })
	w.Type("topic")
	w.Key("Return")
	tr := w.WaitFor("the topic and the arrow to it are drawn", func(tr journey.Trace) bool {
		return len(tr.Of("sns-topic")) == 1 && len(tr.Edges) == 2
	})
	topic := tr.Of("sns-topic")[0]
	if !topic.Rect.Center().Near(free, 60) {
		t.Errorf("it stands at %v, dropped at %v", topic.Rect.Center(), free)
	}
	w.Key("ctrl+z")
	w.WaitFor("one undo takes both back", func(tr journey.Trace) bool { return sameDrawing(tr, before) })
}

func TestKeysAddAConnectedService(t *testing.T) {
	w := openShop(t)
	before := w.Trace()
	w.Select("worker")
	w.Key("ctrl+alt+Down")
	w.WaitFor("it asks what follows", func(tr journey.Trace) bool { return tr.Asks == "worker" })
	w.Key("Return")
	tr := w.WaitFor("the commonest is drawn", func(tr journey.Trace) bool { return len(tr.Of("dynamodb-table")) == 2 && len(tr.Edges) == 2 })
	old, _ := tr.Node("worker")
	for _, n := range tr.Of("dynamodb-table") {
		if n.ID != "carts" && n.Rect[1] <= old.Rect[1]+old.Rect[3] {
			t.Errorf("it stands at %v, not below %v", n.Rect, old.Rect)
		}
	}
	w.Screenshot("wire-4-below")
	w.Key("ctrl+z")
	w.WaitFor("one undo takes it back", func(tr journey.Trace) bool {
		return len(tr.Nodes) == len(before.Nodes) && len(tr.Edges) == len(before.Edges)
	})
}

func TestAnEndOfAnArrowIsLedElsewhere(t *testing.T) {
	w := openShop(t)
	w.SelectArrow("poll")
	e, _ := w.Trace().Edge("poll")
	head := e.Line[len(e.Line)-1]
	head[1] += 2 // on its handle, at the border of the tile
	fn, _ := w.Trace().Node("fn")
	w.Drag(head, fn.Rect.Center())
	w.WaitFor("the arrow leads to the other function", func(tr journey.Trace) bool {
		e, _ := tr.Edge("poll")
		return e.From == "mail" && e.To == "fn" || tr.Proposal != ""
	})
	if w.Trace().Proposal != "" {
		w.Key("Return")
		w.WaitFor("the arrow leads to the other function, with what it needs", func(tr journey.Trace) bool {
			e, _ := tr.Edge("poll")
			return e.To == "fn"
		})
	}
	w.Key("ctrl+z")
	w.WaitFor("undo leads it back", func(tr journey.Trace) bool { e, _ := tr.Edge("poll"); return e.To == "worker" })
}

func TestAnArrowIsBentStyledAndItsLabelMoved(t *testing.T) {
	w := openShop(t)
	w.SelectArrow("poll")
	e, _ := w.Trace().Edge("poll")
	a, b := e.Way[0], e.Way[1]
	middle := journey.Point{(a[0]*2 + b[0]) / 3, (a[1]*2 + b[1]) / 3}
	aside := middle
	if a[1] == b[1] {
		aside[1] -= 48
	} else {
		aside[0] -= 48
	}
	w.Drag(middle, aside)
	w.WaitFor("the arrow is bent", func(tr journey.Trace) bool {
		e, _ := tr.Edge("poll")
		return e.Bent && tr.Tool == "select.idle"
	})
	w.Screenshot("wire-5-bent")

	e, _ = w.Trace().Edge("poll")
	chip := e.Chip.Center()
	to := journey.Point{chip[0] + 20, chip[1] + 50}
	w.Drag(chip, to)
	w.WaitFor("the label is where it was dragged to", func(tr journey.Trace) bool {
		e, _ := tr.Edge("poll")
		return tr.Tool == "select.idle" && e.Chip != nil && e.Chip.Center().Near(to, 12)
	})
	w.Key("ctrl+z")
	w.WaitFor("undo puts the label back", func(tr journey.Trace) bool {
		e, _ := tr.Edge("poll")
		return e.Chip != nil && e.Chip.Center().Near(chip, 2)
	})

	e, _ = w.Trace().Edge("poll")
	corners := len(e.Way)
	w.DoubleClick(e.Way[1])
	w.WaitFor("a double click takes a corner away", func(tr journey.Trace) bool {
		e, _ := tr.Edge("poll")
		return len(e.Way) != corners || !e.Bent
	})
	w.Key("ctrl+z")
	w.Key("ctrl+z")
	w.WaitFor("undo frees the arrow", func(tr journey.Trace) bool { e, _ := tr.Edge("poll"); return !e.Bent })
}

func TestArrowsRunCurvedAndStraight(t *testing.T) {
	styled := strings.NewReplacer(`"to":"worker"`, `"to":"worker","style":"curved"`,
		"\n]}", ",\n"+`{"id":"send","kind":"publish","from":"worker","to":"mail","style":"straight"}`+"\n]}").Replace(shopFile)
	w := openDrawing(t, styled)
	curved, _ := w.Trace().Edge("poll")
	straight, _ := w.Trace().Edge("send")
	if curved.Style != "curved" || len(curved.Line) <= len(curved.Way) {
		t.Errorf("the curved arrow runs along %v", curved.Line)
	}
	if straight.Style != "straight" || len(straight.Line) != 2 {
		t.Errorf("the straight arrow runs along %v", straight.Line)
	}
	w.Screenshot("wire-7-styles")
}
