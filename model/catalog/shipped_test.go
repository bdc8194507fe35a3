package catalog_test

import (
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
		sentences := []catalog.Text{s.About}
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
	chosen := p.Type == catalog.EnumType || p.Format == catalog.ListenerForm || p.Format == catalog.TransitionForm
	if chosen != (len(p.Values) > 1) || len(slices.Compact(sorted)) != len(p.Values) {
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
	networks := []catalog.Network{catalog.Global, catalog.Endpoint, catalog.Attachable, catalog.Required, catalog.Part, catalog.Outside, catalog.NoNetwork}
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		if !slices.Contains([]catalog.Shape{catalog.Tile, catalog.Docked, catalog.Frame, catalog.Note}, s.Shape) {
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

func TestEveryPageIsAtAWS(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		if s.Network == catalog.Outside || s.Network == catalog.NoNetwork {
			return
		}
		if s.Page.Title == "" || !strings.HasPrefix(s.Page.URL, "https://docs.aws.amazon.com/") {
			t.Errorf("page %+v", s.Page)
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
