package scene_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/geom"
	"lintel/model/scene"
)

// stand is a Region with a load balancer in a VPC, right below who calls it.
const stand = `
	users: users at=60,0
	region: region code=ap-northeast-2 at=0,120 size=500x400
	vpc: vpc name=shop cidr=10.0.0.0/16 in=region at=20,60 size=460x300
	alb: alb name=web in=vpc at=40,60
	users -route-> alb
`

func TestHeadersGiveWayToArrowsThatComeStraightDown(t *testing.T) {
	p := load(t)
	d := sketch.Draw(t, stand)
	b := p.builder()
	b.Build(d, nil)
	if line := b.Line("edge-1"); len(line) != 2 {
		t.Errorf("the arrow runs along %v", line)
	}
	leavesAlone(t, b, "edge-1", "region", "vpc")
}

// leavesAlone holds the headers of frames to leaving an arrow alone.
func leavesAlone(t *testing.T, b *scene.Builder, arrow diagram.ID, frames ...diagram.ID) {
	t.Helper()
	for _, id := range frames {
		header := b.LabelPlace(id)
		if _, crosses := b.Line(arrow).Crossing(header); crosses {
			t.Errorf("the arrow %v runs through the header of %s at %v", b.Line(arrow), id, header)
		}
	}
}

func TestHeadersGiveWayAfterAnEditAsTheyDoFromTheStart(t *testing.T) {
	p := load(t)
	edits := map[string]func(tx *diagram.Tx) error{
		"the caller moves away": func(tx *diagram.Tx) error { return move(tx, "users", geom.Pt(300, 0)) },
		"the VPC moves":         func(tx *diagram.Tx) error { return move(tx, "vpc", geom.Pt(36, 60)) },
		"the arrow goes":        func(tx *diagram.Tx) error { return tx.RemoveEdge("edge-1") },
		"a gateway comes": func(tx *diagram.Tx) error {
			return sketch.Add(tx, "igw: internet-gateway name=way-out in=vpc at=20,-14")
		},
	}
	for name, edit := range edits {
		d := sketch.Draw(t, stand)
		b := p.builder()
		b.Build(d, nil)
		changes, err := d.Update(edit)
		if err != nil {
			t.Fatal(err)
		}
		b.Update(changes, false)
		fresh := p.builder()
		fresh.Build(d, nil)
		for _, id := range []diagram.ID{"region", "vpc"} {
			if now, want := b.LabelPlace(id), fresh.LabelPlace(id); now != want {
				t.Errorf("%s: the header of %s is at %v, from the start at %v", name, id, now, want)
			}
		}
		leavesAlone(t, b, "edge-1", "region", "vpc")
	}
}

func move(tx *diagram.Tx, id diagram.ID, to geom.Point) error {
	n, _ := tx.Node(id)
	moved := *n
	moved.Pos = to
	return tx.PutNode(&moved)
}

func TestWhatIsDockedCoversNoHeader(t *testing.T) {
	p := load(t)
	for _, at := range []string{"10,-14", "60,-14", "200,-14", "-14,4", "432,-14"} {
		d := sketch.Draw(t, "vpc: vpc name=shop cidr=10.0.0.0/16 at=0,0 size=460x300\nigw: internet-gateway name=way-out in=vpc at="+at)
		b := p.builder()
		b.Build(d, nil)
		body, _ := b.Body("igw")
		if header := b.LabelPlace("vpc"); header.Overlaps(body) {
			t.Errorf("the gateway at %v covers the header at %v", body, header)
		}
	}
}

func TestAHeaderWithoutRoomBesideAnArrowStays(t *testing.T) {
	p := load(t)
	d := sketch.Draw(t, `
		users: users at=36,0
		group: subnet kind=private name=a-long-name at=0,120 size=120x160
		fn: lambda in=group at=36,60
		users -invoke-> fn`)
	b := p.builder()
	b.Build(d, nil)
	leavesAlone(t, b, "edge-1", "group")
	if header := b.LabelPlace("group"); header.Min.X > 20 {
		t.Errorf("the header is at %v", header)
	}
}
