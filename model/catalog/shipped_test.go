package catalog_test

import (
	"encoding/xml"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lintel/model/catalog"
)

func shippedFiles() fs.FS { return os.DirFS("../../assets") }

func shipped(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(shippedFiles())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// eachService runs a check on every shipped kind, as a test of its own.
func eachService(t *testing.T, check func(t *testing.T, c *catalog.Catalog, s *catalog.Service)) {
	t.Helper()
	c := shipped(t)
	for _, kind := range c.Kinds() {
		s, _ := c.Service(kind)
		t.Run(string(kind), func(t *testing.T) { check(t, c, s) })
	}
}

func TestEveryKindStandsInThePaletteOnce(t *testing.T) {
	c := shipped(t)
	listed := map[catalog.Kind]int{}
	for _, category := range c.Categories() {
		if !category.Name.Complete() || len(category.Kinds) == 0 {
			t.Errorf("category %s has no name or no kinds", category.ID)
		}
		for _, k := range category.Kinds {
			listed[k]++
			if s, ok := c.Service(k); !ok || s.Category != category.ID {
				t.Errorf("category %s lists %s, which is not its own", category.ID, k)
			}
		}
	}
	for _, k := range c.Kinds() {
		if listed[k] != 1 {
			t.Errorf("%s stands in the palette %d times", k, listed[k])
		}
	}
}

func TestEveryServiceFileLiesInTheFolderOfItsCategory(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		file := path.Join("catalog", string(s.Category), string(s.Kind)+".yaml")
		if _, err := fs.Stat(shippedFiles(), file); err != nil {
			t.Error(err)
		}
	})
}

var hangul = regexp.MustCompile(`\p{Hangul}`)

func TestEveryTextExistsInBothLanguages(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		names := []catalog.Text{s.Name, s.Short}
		var sentences []catalog.Text
		for _, p := range s.Properties {
			names = append(names, p.Name)
			sentences = append(sentences, p.Help)
		}
		for _, v := range s.Variants {
			names = append(names, v.Name)
			if v.Brief != (catalog.Text{}) {
				names = append(names, v.Brief)
			}
		}
		for _, conn := range s.Connections {
			if conn.Needs != (catalog.Text{}) {
				sentences = append(sentences, conn.Needs)
			}
		}
		for _, n := range s.Never {
			sentences = append(sentences, n.Why)
		}
		checkTexts(t, names, sentences)
		if !slices.ContainsFunc(s.Search, hangul.MatchString) {
			t.Error("has no Korean search word")
		}
	})
}

func TestEveryArrowTextExistsInBothLanguages(t *testing.T) {
	c := shipped(t)
	for _, kind := range c.EdgeKinds() {
		e, _ := c.Edge(kind)
		names, sentences := []catalog.Text{e.Name}, []catalog.Text(nil)
		for _, p := range e.Properties {
			names = append(names, p.Name)
			sentences = append(sentences, p.Help)
			checkProperty(t, p)
		}
		checkTexts(t, names, sentences)
	}
}

func checkTexts(t *testing.T, names, sentences []catalog.Text) {
	t.Helper()
	for _, text := range slices.Concat(names, sentences) {
		if !text.Complete() || hangul.MatchString(text.EN) {
			t.Errorf("%+v is not complete", text)
		}
	}
	for _, text := range sentences {
		if !strings.HasSuffix(text.EN, ".") || !strings.HasSuffix(text.KO, ".") || !hangul.MatchString(text.KO) {
			t.Errorf("%+v is not a sentence in both languages", text)
		}
	}
}

func TestEveryPropertyCanBeUnderstoodAndFilledIn(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		for _, p := range s.Properties {
			checkProperty(t, p)
		}
	})
}

func checkProperty(t *testing.T, p catalog.Property) {
	t.Helper()
	numeric := p.Type == catalog.IntType || p.Type == catalog.NumberType
	types := []catalog.PropertyType{catalog.BoolType, catalog.EnumType, catalog.StringType, catalog.ListType}
	if !numeric && !slices.Contains(types, p.Type) {
		t.Errorf("%s: no type is called %q", p.Key, p.Type)
	}
	if !numeric && (p.Min != nil || p.Max != nil || p.Unit != "") {
		t.Errorf("%s: only numbers have a unit and a range", p.Key)
	}
	if p.Min != nil && p.Max != nil && *p.Min >= *p.Max {
		t.Errorf("%s: %v..%v is no range", p.Key, *p.Min, *p.Max)
	}
	if n, ok := p.Default.Number(); ok && (p.Min != nil && n < *p.Min || p.Max != nil && n > *p.Max) {
		t.Errorf("%s: the default %v is out of range", p.Key, n)
	}
	units := []string{"", "ms", "s", "h", "d", "B", "KB", "KiB", "MB", "GiB", "ACU", "WCU", "MiB", "MiB/s", "GB", "min", "%"}
	if !slices.Contains(units, p.Unit) {
		t.Errorf("%s: unit %q is not one that the program shows", p.Key, p.Unit)
	}
	sorted := slices.Sorted(slices.Values(p.Values))
	if (p.Type == catalog.EnumType) != (len(p.Values) > 1) || len(slices.Compact(sorted)) != len(p.Values) {
		t.Errorf("%s: has the values %v", p.Key, p.Values)
	}
}

func TestPlacementNamesContainers(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		if len(s.Placement) == 0 {
			t.Error("may stand nowhere")
		}
		for _, k := range s.Placement {
			if in, ok := c.Service(k); k != catalog.Canvas && (!ok || !in.IsFrame()) {
				t.Errorf("may stand in %s, which is no container", k)
			}
		}
	})
}

func TestLooksAndNetworksAreKnown(t *testing.T) {
	looks := []catalog.FrameLook{"account", "region", "vpc", "zone", "public", "private", "security", "scaling", "group"}
	networks := []catalog.Network{catalog.Global, catalog.Endpoint, catalog.Attachable, catalog.Required, catalog.Part, catalog.Outside}
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		if !slices.Contains([]catalog.Shape{catalog.Tile, catalog.Docked, catalog.Frame}, s.Shape) {
			t.Errorf("shape %q", s.Shape)
		}
		if s.IsFrame() != slices.Contains(looks, s.Frame) {
			t.Errorf("shape %q with frame %q", s.Shape, s.Frame)
		}
		if !slices.Contains(networks, s.Network) {
			t.Errorf("network %q", s.Network)
		}
		for _, key := range s.Detail {
			if _, ok := s.Property(key); !ok {
				t.Errorf("its header shows %q, which is no property", key)
			}
		}
		if s.Network == catalog.Required {
			for _, key := range []string{"subnets", "vpcId"} {
				if _, ok := s.Property(key); !ok {
					t.Errorf("needs a VPC and has no property %s", key)
				}
			}
		}
	})
}

func TestVariantsAreDifferentWaysToSetTheKind(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		for i := range s.Variants {
			v := &s.Variants[i]
			if len(v.Props) == 0 || v.ID == "" {
				t.Errorf("variant %q sets nothing", v.ID)
			}
			if got, ok := s.VariantOf(v.Props); !ok || got.ID != v.ID {
				t.Errorf("what variant %q sets is taken for another one", v.ID)
			}
			if v.Frame != "" && !s.IsFrame() {
				t.Errorf("variant %q has a frame", v.ID)
			}
		}
	})
}

func TestConnectionsNameKindsAndArrowsThatExist(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		type way struct {
			to   catalog.Kind
			kind catalog.EdgeKind
		}
		said := map[way]bool{}
		for _, conn := range s.Connections {
			for _, to := range conn.To {
				if _, ok := c.Service(to); !ok {
					t.Errorf("connects to %s, which does not exist", to)
				}
				for _, kind := range conn.Kinds {
					w := way{to, kind}
					if _, ok := c.Edge(kind); !ok || said[w] {
						t.Errorf("arrow %s to %s does not exist or is said twice", kind, to)
					}
					said[w] = true
				}
			}
			if len(conn.Kinds) == 0 || conn.Port < 0 || conn.Port > 65535 {
				t.Errorf("connection to %v has no arrow or a wrong port", conn.To)
			}
		}
	})
}

func TestNoPairIsBothPossibleAndImpossible(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		for _, n := range s.Never {
			for _, to := range n.To {
				if _, ok := c.Service(to); !ok || len(c.Between(s.Kind, to)) > 0 {
					t.Errorf("never to %s, which does not exist or is a connection", to)
				}
			}
		}
	})
}

// A bridge that is no kind of service is told in words alone.
func TestABridgeLiesBetweenWhatCannotBeConnectedDirectly(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		joined := func(a, b catalog.Kind) bool { return len(c.Between(a, b)) > 0 || len(c.Between(b, a)) > 0 }
		for _, n := range s.Never {
			for _, bridge := range n.Use {
				if !joined(s.Kind, bridge) {
					t.Errorf("the bridge %s to %v is not connected with it", bridge, n.To)
				}
				if !slices.ContainsFunc(n.To, func(to catalog.Kind) bool { return joined(bridge, to) }) {
					t.Errorf("the bridge %s leads to none of %v", bridge, n.To)
				}
			}
			for _, to := range n.To {
				reaches := func(bridge catalog.Kind) bool { return joined(bridge, to) }
				if len(n.Use) > 0 && !slices.ContainsFunc(n.Use, reaches) {
					t.Errorf("none of %v leads to %s", n.Use, to)
				}
			}
		}
	})
}

func TestEveryKindTakesPartInTheMatrix(t *testing.T) {
	c := shipped(t)
	reached := map[catalog.Kind]bool{}
	for _, k := range c.Kinds() {
		s, _ := c.Service(k)
		for _, conn := range s.Connections {
			for _, to := range conn.To {
				reached[to] = true
			}
		}
	}
	frames := []catalog.Kind{"aws-account", "az", "ecs-cluster"}
	for _, k := range c.Kinds() {
		if s, _ := c.Service(k); len(s.Connections) == 0 && !reached[k] && !slices.Contains(frames, k) {
			t.Errorf("no arrow begins or ends at %s", k)
		}
	}
}

func TestNothingIsSaidTwiceToBeImpossible(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		said := map[catalog.Kind]bool{}
		for _, n := range s.Never {
			for _, to := range n.To {
				if said[to] {
					t.Errorf("never to %s is said twice", to)
				}
				said[to] = true
			}
		}
	})
}

// Load balancers and API Gateway use one type for several kinds; a property of
// the resource tells them apart.
func TestAResourceTypeStandsForOneKind(t *testing.T) {
	shared := []string{
		"AWS::ElasticLoadBalancingV2::LoadBalancer", "aws_lb", "AWS::ApiGatewayV2::Api", "aws_apigatewayv2_api",
		"AWS::ApiGateway::DomainName", "AWS::Lambda::Version", "aws_lambda_function",
		"AWS::Events::Rule", "aws_cloudwatch_event_rule", "AWS::EFS::MountTarget", "aws_efs_mount_target",
	}
	c := shipped(t)
	kindOf := map[string]catalog.Kind{}
	for _, k := range c.Kinds() {
		s, _ := c.Service(k)
		for _, resource := range slices.Concat(s.CloudFormation, s.Terraform) {
			if other, twice := kindOf[resource]; twice && !slices.Contains(shared, resource) {
				t.Errorf("%s stands for %s and for %s", resource, other, k)
			}
			kindOf[resource] = k
		}
	}
}

func TestEveryEdgeKindIsUsedAndHasAFamily(t *testing.T) {
	c := shipped(t)
	used := map[catalog.EdgeKind]bool{}
	for _, k := range c.Kinds() {
		s, _ := c.Service(k)
		for _, conn := range s.Connections {
			for _, e := range conn.Kinds {
				used[e] = true
			}
		}
	}
	for _, k := range c.EdgeKinds() {
		e, _ := c.Edge(k)
		if !slices.Contains([]catalog.Family{catalog.Request, catalog.Event, catalog.Data, catalog.Control}, e.Family) {
			t.Errorf("%s: no family is called %q", k, e.Family)
		}
		if e.Family == catalog.Control && e.Network {
			t.Errorf("%s: a control arrow carries no packets", k)
		}
		if e.Network && e.Trigger {
			t.Errorf("%s: either AWS delivers or the source connects", k)
		}
		if !used[k] {
			t.Errorf("%s: no service connects so", k)
		}
	}
}

func TestEndpointsToServicesCanBeDrawn(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		if s.EndpointService == "" {
			return
		}
		endpoint, _ := c.Service("vpc-endpoint")
		service, _ := endpoint.Property("service")
		kind, _ := endpoint.Property("type")
		if !slices.Contains(service.Values, s.EndpointService) || !slices.Contains(kind.Values, s.EndpointType) {
			t.Errorf("no vpc-endpoint of type %q for %q can be drawn", s.EndpointType, s.EndpointService)
		}
		if len(c.Between("vpc-endpoint", s.Kind)) == 0 {
			t.Error("no vpc-endpoint leads to it")
		}
	})
}

func TestEveryIconIsOneFilledPathOnTheGrid(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		glyphs := []string{s.Glyph()}
		for _, v := range s.Variants {
			glyphs = append(glyphs, catalog.Entry{Service: s, Variant: &v}.Glyph())
		}
		for _, glyph := range glyphs {
			checkIcon(t, path.Join("icons", string(s.Category), glyph+".svg"))
		}
	})
}

func TestEveryPanelGlyphIsOneFilledPathOnTheGrid(t *testing.T) {
	files, err := fs.Glob(shippedFiles(), "icons/ui/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d panel glyphs: %v", len(files), err)
	}
	for _, file := range files {
		checkIcon(t, file)
	}
}

func checkIcon(t *testing.T, file string) {
	t.Helper()
	data, err := fs.ReadFile(shippedFiles(), file)
	if err != nil {
		t.Error(err)
		return
	}
	var svg struct {
		ViewBox string `xml:"viewBox,attr"`
		Paths   []struct {
			Fill  string     `xml:"fill,attr"`
			D     string     `xml:"d,attr"`
			Other []xml.Attr `xml:",any,attr"`
		} `xml:"path"`
		Other []struct{} `xml:",any"`
	}
	if err := xml.Unmarshal(data, &svg); err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	if svg.ViewBox != "0 0 48 48" || len(svg.Paths) != 1 || len(svg.Other) != 0 {
		t.Errorf("%s: is not one path on a 48 x 48 grid", file)
		return
	}
	if p := svg.Paths[0]; p.Fill == "" || !strings.HasPrefix(p.D, "M") || !strings.HasSuffix(p.D, "Z") || len(p.Other) != 0 {
		t.Errorf("%s: the path is not a closed outline with a fill and nothing else", file)
	}
}

func TestEveryPageIsAtAWS(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		if s.Network == catalog.Outside {
			return
		}
		if s.Page.Title == "" || !strings.HasPrefix(s.Page.URL, "https://docs.aws.amazon.com/") {
			t.Errorf("page %+v", s.Page)
		}
	})
}
