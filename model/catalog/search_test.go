package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"lintel/model/catalog"
)

func TestSearchPutsWhatIsMeantFirst(t *testing.T) {
	cases := map[string]struct {
		query string
		lang  catalog.Lang
		want  string
	}{
		"a name":                                {"lambda", catalog.EN, "Lambda"},
		"the beginning of a name":               {"auro", catalog.EN, "Aurora"},
		"a later word of a name":                {"gateway nat", catalog.EN, "NAT gateway"},
		"an abbreviation nobody wrote down":     {"asg", catalog.EN, "Auto Scaling group"},
		"an abbreviation that is the name":      {"ALB", catalog.EN, "ALB"},
		"a word for what it does":               {"queue", catalog.EN, "SQS queue"},
		"another word for what it is":           {"redis", catalog.EN, "ElastiCache"},
		"a variant by its name":                 {"public subnet", catalog.EN, "Public subnet"},
		"a variant by what it sets":             {"fargate", catalog.EN, "Fargate service"},
		"English in the Korean program":         {"nat", catalog.KO, "NAT gateway"},
		"Korean in the English program":         {"버킷", catalog.EN, "S3 bucket"},
		"a Korean spelling of an English name":  {"람다", catalog.KO, "Lambda"},
		"a Korean syllable that is half typed":  {"라", catalog.KO, "Lambda"},
		"a final that moves to the next letter": {"람ㄷ", catalog.KO, "Lambda"},
		"initial consonants":                    {"ㄱㅇㅇㅇ", catalog.KO, "AZ"},
		"Korean as macOS stores it":             {norm.NFD.String("오로라"), catalog.KO, "Aurora"},
		"letters in capitals with spaces":       {"  DYNAMO ", catalog.EN, "DynamoDB table"},
	}
	c := shipped(t)
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			found := c.Search(tc.query, tc.lang)
			if len(found) == 0 {
				t.Fatalf("%q finds nothing", tc.query)
			}
			if got := found[0].Name().EN; got != tc.want {
				t.Errorf("%q finds %q first, want %q", tc.query, got, tc.want)
			}
		})
	}
}

func TestSearchNeedsEveryWord(t *testing.T) {
	if found := shipped(t).Search("lambda teapot", catalog.EN); len(found) != 0 {
		t.Errorf("finds %v", found[0].Name())
	}
}

func TestAnEmptySearchFindsThePaletteInItsOrder(t *testing.T) {
	c := shipped(t)
	if !slices.Equal(c.Search(" ", catalog.KO), c.Entries()) {
		t.Error("the search differs from the palette")
	}
}

func TestEveryPaletteEntryIsFoundByItsOwnName(t *testing.T) {
	c := shipped(t)
	for _, lang := range catalog.Langs() {
		for _, e := range c.Entries() {
			found := c.Search(e.Name().In(lang), lang)
			if len(found) == 0 || found[0] != e {
				t.Errorf("%q does not find itself first", e.Name().In(lang))
			}
		}
	}
}

// People also type the name of a kind that the palette shows as its variants.
func TestEveryNameOfEveryServiceFindsItFirst(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		for _, name := range []string{s.Short.EN, s.Short.KO, s.Name.EN, s.Name.KO, string(s.Kind)} {
			for _, lang := range catalog.Langs() {
				found := c.Search(name, lang)
				if firstKind(found) != s.Kind {
					t.Errorf("%q in %s finds %d, first %v", name, lang, len(found), firstKind(found))
				}
			}
		}
	})
}

// AWS calls several kinds by the name of one service.
func TestTheNameThatAWSUsesFindsAKindOfThatService(t *testing.T) {
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		for _, name := range s.Official {
			if !strings.HasPrefix(name, "Amazon ") && !strings.HasPrefix(name, "AWS ") {
				continue // the name of a picture, such as "Server"
			}
			found := c.Search(name, catalog.KO)
			if len(found) == 0 || !slices.Contains(found[0].Service.Official, name) {
				t.Errorf("%q finds %s first", name, firstKind(found))
			}
		}
	})
}

func firstKind(found []catalog.Entry) catalog.Kind {
	if len(found) == 0 {
		return ""
	}
	return found[0].Service.Kind
}

func FuzzSearchTakesAnyText(f *testing.F) {
	c, err := catalog.Load(shippedFiles())
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"", "vpc", "ㄱㅏ", "각", "힣", "\xff", "\u1112\u1161"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		if n := len(c.Search(query, catalog.KO)); n > len(c.Entries()) {
			t.Errorf("%d results from %d entries", n, len(c.Entries()))
		}
	})
}
