//go:build journey

package journey_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestAnArchitectOpensATemplateAndKeepsUpWithIt(t *testing.T) {
	w := journey.Open(t)
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "model", "stack", "testdata", "networks", "three-tier.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	path := file(t, "shop.yaml", string(text))
	w.Key("ctrl+o")
	w.Choose(path)
	tr := w.WaitFor("the template is drawn and what became of it is told", func(tr journey.Trace) bool {
		return tr.Document.Title == "shop" && tr.Document.Path == "" && len(tr.Nodes) > 20 && tr.Checked && strings.HasPrefix(tr.Notice, "shop.yaml: 51 resources: ")
	})
	if len(tr.Findings) > 0 {
		t.Errorf("problems are found in a sound template: %v", tr.Findings)
	}
	w.Screenshot("stacks-1-opened")

	carts, _ := tr.Node("Carts")
	w.DragNode("Carts", journey.Point{carts.Rect.Center()[0] + 30, carts.Rect.Center()[1] + 10})
	w.WaitFor("the table is moved", func(tr journey.Trace) bool { return tr.Document.Dirty && tr.Rest })
	w.Wait()
	at := between(w.Trace(), "Secret", "Carts")

	// Somebody opens the database, adds a queue and takes away the second NAT gateway.
	changed := strings.Replace(string(text), "MultiAZ: true", "MultiAZ: false", 1)
	changed = strings.Replace(changed, "  Secret:\n", "  Mails: {Type: AWS::SQS::Queue}\n  Secret:\n", 1)
	changed = strings.Replace(changed, "  NatB: {Type: AWS::EC2::NatGateway, Properties: {AllocationId: !GetAtt AddressB.AllocationId, SubnetId: !Ref PublicB}}\n", "", 1)
	changed = strings.Replace(changed, "NatGatewayId: !Ref NatB", "NatGatewayId: !Ref NatA", 1)
	if err := os.WriteFile(path, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	command(w, "Update from CloudFormation")
	tr = w.WaitFor("the drawing follows, and what is new, changed and gone is told", func(tr journey.Trace) bool {
		_, mails := tr.Node("Mails")
		_, nat := tr.Node("NatB")
		return mails && !nat && tr.Checked && strings.Contains(tr.Notice, "No longer there: ") && strings.Contains(tr.Notice, "NatB")
	})
	if !slices.Contains(tr.Selection, "Mails") || !slices.Contains(tr.Selection, "Database") {
		t.Errorf("selected are %v", tr.Selection)
	}
	if now := between(tr, "Secret", "Carts"); math.Abs(now[0]-at[0]) > 1 || math.Abs(now[1]-at[1]) > 1 {
		t.Errorf("the table went from %v to %v", at, now)
	}
	if !slices.ContainsFunc(tr.Findings, func(f journey.Finding) bool { return f.Rule == "DB-SINGLE-AZ" }) {
		t.Errorf("the database without a standby is not found: %v", tr.Findings)
	}
	w.Screenshot("stacks-2-updated")

	command(w, "CloudFormation helper resources")
	w.WaitFor("the roles are drawn", func(tr journey.Trace) bool { _, ok := tr.Node("TaskRole"); return ok && tr.Checked })
	w.Screenshot("stacks-3-helpers")
	command(w, "CloudFormation helper resources")
	w.WaitFor("they are parts again", func(tr journey.Trace) bool { _, ok := tr.Node("TaskRole"); return !ok && tr.Checked })
	w.Wait()
	w.SpeakKorean()
	w.ToggleTheme()
	w.WaitFor("it is Korean and dark", func(tr journey.Trace) bool { return tr.Dark && tr.Lang == "ko" })
	w.Key("shift+1")
	w.Screenshot("stacks-4-korean-dark")
}

// between is the way from one node to another, in pt of the drawing.
func between(tr journey.Trace, from, to string) journey.Point {
	a, _ := tr.Node(from)
	b, _ := tr.Node(to)
	return journey.Point{(b.Rect[0] - a.Rect[0]) / tr.View.Zoom, (b.Rect[1] - a.Rect[1]) / tr.View.Zoom}
}

// command chooses an action from the command palette by its title.
func command(w *journey.Window, title string) {
	w.Key("ctrl+k")
	w.WaitFor("the command palette is open", func(tr journey.Trace) bool { return len(tr.Menu) > 0 })
	w.Wait() // until its field has the keyboard
	w.Type(title)
	w.Wait()
	w.Key("Return")
	w.WaitFor("it is closed", func(tr journey.Trace) bool { return len(tr.Menu) == 0 && tr.Dialogs == 0 })
	w.Wait()
}
