package scene_test

import (
	"strconv"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// TestAHeaderSaysAtEveryZoomWhatHasRoom looks at the words of headers at the zooms
// from which on names are shown.
func TestAHeaderSaysAtEveryZoomWhatHasRoom(t *testing.T) {
	p := load(t)
	cases := map[string]struct {
		node diagram.Node
		says map[float64]string
	}{
		"wide": {
			diagram.Node{Kind: "vpc", Name: "shop", Size: geom.Size{W: 400, H: 200}},
			map[float64]string{2: "VPC shop · 10.0.0.0/16", 0.75: "VPC shop · 10.0.0.0/16", 0.5: "VPC shop · 10.0.0.0/16", 0.4: "VPC"},
		},
		"too narrow for a detail that keeps its size": {
			diagram.Node{Kind: "vpc", Name: "shop", Size: geom.Size{W: 178, H: 200}},
			map[float64]string{1: "VPC shop · 10.0.0.0/16", 0.75: "VPC shop · 10.0.0.…", 0.5: "VPC shop…", 0.4: "VPC"},
		},
		"too narrow for a detail": {
			diagram.Node{Kind: "vpc", Name: "shop", Size: geom.Size{W: 140, H: 200}},
			map[float64]string{1: "VPC shop · 10.0.…", 0.5: "VPC"},
		},
		"the name of a subnet without its kind, which its colour tells": {
			diagram.Node{Kind: "subnet", Name: "workers", Size: geom.Size{W: 128, H: 80}, Props: kindOf("private")},
			map[float64]string{1: "Private · workers", 0.7: "workers"},
		},
		"names that differ at their ends": {
			diagram.Node{Kind: "subnet", Name: "PrivateSubnetThree", Size: geom.Size{W: 128, H: 80}, Props: kindOf("private")},
			map[float64]string{1: "PrivateSub…hree", 0.5: "Privat…e"},
		},
		"the name of a security group says more than the words": {
			diagram.Node{Kind: "security-group", Name: "web-servers", Size: geom.Size{W: 128, H: 80}},
			map[float64]string{1: "web-servers", 0.5: "web-…s"},
		},
		"the name of a subnet is left where its kind has no room": {
			diagram.Node{Kind: "subnet", Name: "outside", Size: geom.Size{W: 200, H: 120}, Props: catalog.Props{"kind": catalog.StringOf("private")}},
			map[float64]string{1: "Private · outside", 0.75: "Private · outside", 0.5: "outside", 0.4: "outside"},
		},
		"the code of a Region says more than the word": {
			diagram.Node{Kind: "region", Size: geom.Size{W: 160, H: 200}, Props: region("us-east-1")},
			map[float64]string{1: "Region us-east-1", 0.5: "us-east-1"},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			c.node.ID = "frame"
			if c.node.Kind == "vpc" {
				c.node.Props = catalog.Props{"cidr": catalog.StringOf("10.0.0.0/16")}
			}
			d := diagram.New()
			if _, err := d.Update(func(tx *diagram.Tx) error { return tx.PutNode(&c.node) }); err != nil {
				t.Fatal(err)
			}
			frame := elements(p.builder().Build(d, nil))["frame"]
			for zoom, want := range c.says {
				said, end := header(frame, zoom)
				if said != want {
					t.Errorf("at %g it says %q, want %q", zoom, said, want)
				}
				if end > c.node.Size.W*zoom {
					t.Errorf("at %g the words end at %g px of %g", zoom, end, c.node.Size.W*zoom)
				}
			}
		})
	}
}

func kindOf(kind string) catalog.Props { return catalog.Props{"kind": catalog.StringOf(kind)} }

func region(code string) catalog.Props { return catalog.Props{"code": catalog.StringOf(code)} }

// header is what the header of a frame at 0,0 says at a zoom, and where the last
// word ends on the screen in px.
func header(e scene.Element, zoom float64) (string, float64) {
	var words []string
	end := 0.0
	for _, item := range e.Items {
		text, ok := item.Shape.(*scene.Text)
		if !ok || !item.At(zoom) {
			continue
		}
		at := text.At.X * zoom
		if lead := text.Follows; lead != nil {
			at += wide(lead, zoom) - lead.Width*zoom
		}
		if at < end {
			words = append([]string{text.String}, words...)
		} else {
			words = append(words, text.String)
		}
		end = max(end, at+wide(text, zoom))
	}
	return strings.Join(words, " "), end
}

// wide is how wide a text is on the screen, in px.
func wide(t *scene.Text, zoom float64) float64 {
	return t.Width * max(zoom, t.MinPx/t.Size)
}

func TestAContainerOfItsLeastSizeSaysWhatItIs(t *testing.T) {
	p := load(t)
	for want, node := range map[string]diagram.Node{
		"Private · PrivateSubnet1":                {Kind: "subnet", Name: "PrivateSubnet1", Props: kindOf("private")},
		"Security group":                          {Kind: "security-group"},
		"a name that nobody nee… to read in full": {Kind: "subnet", Name: "a name that nobody needs to read in full", Props: kindOf("private")},
	} {
		node.ID = "frame"
		b := p.builder()
		d := diagram.New()
		for range 2 { // the second time in the size that the first one asks for
			if _, err := d.Update(func(tx *diagram.Tx) error { return tx.PutNode(&node) }); err != nil {
				t.Fatal(err)
			}
			b.Build(d, nil)
			node.Size = b.LeastFrame("frame")
		}
		if said, _ := header(elements(b.Scene())["frame"], 1); said != want {
			t.Errorf("at %v it says %q, want %q", node.Size, said, want)
		}
	}
}

func TestNamesOfSiblingsStayDifferentWhereTheyAreCut(t *testing.T) {
	p := load(t)
	for _, names := range [][]string{
		{"PrivateSubnetOne", "PrivateSubnetTwo", "PrivateSubnetThree"},
		{"RabbitMQSecurityGroup", "RabbitMQClientSecurityGroup"},
	} {
		d := diagram.New()
		put := func(i int, name string) diagram.Changes {
			id := diagram.ID("frame" + strconv.Itoa(i))
			c, err := d.Update(func(tx *diagram.Tx) error {
				return tx.PutNode(&diagram.Node{ID: id, Kind: "security-group", Name: name, Size: geom.Size{W: 110, H: 80}})
			})
			if err != nil {
				t.Fatal(err)
			}
			return c
		}
		b := p.builder()
		b.Build(d, nil)
		for i, name := range names {
			b.Update(put(i, name), false)
		}
		said := map[string]string{}
		for i, name := range names {
			words, _ := header(elements(b.Scene())["frame"+strconv.Itoa(i)], 1)
			if words == "" || said[words] != "" {
				t.Errorf("%s says %q, as %s does", name, words, said[words])
			}
			said[words] = name
		}
	}
}
