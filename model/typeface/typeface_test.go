package typeface_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"lintel/model/typeface"
)

var load = sync.OnceValues(func() (*typeface.Family, error) {
	return typeface.Load(os.DirFS("../../assets"))
})

func family(t testing.TB) *typeface.Family {
	t.Helper()
	f, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestLoadNamesTheFileThatIsWrong(t *testing.T) {
	good, err := os.ReadFile("../../assets/fonts/lintel-sans-400.ttf")
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]fstest.MapFS{
		"missing":   {"fonts/lintel-sans-400.ttf": {Data: good}},
		"no font":   {"fonts/lintel-sans-400.ttf": {Data: good}, "fonts/lintel-sans-600.ttf": {Data: []byte("<html>")}},
		"truncated": {"fonts/lintel-sans-400.ttf": {Data: good}, "fonts/lintel-sans-600.ttf": {Data: good[:2000]}},
	}
	for name, fsys := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := typeface.Load(fsys)
			if err == nil || !strings.Contains(err.Error(), "lintel-sans-600.ttf") {
				t.Errorf("got %v, want an error that names lintel-sans-600.ttf", err)
			}
		})
	}
}

func TestCleanTextIsOneHonestLine(t *testing.T) {
	cases := map[string]struct{ in, want string }{
		"plain text stays":                  {"orders-db", "orders-db"},
		"line breaks and tabs are spaces":   {"a\tb\r\nc", "a b  c"},
		"control characters show":           {"a\x00b\x1b[31mc\x7f", "a�b�[31mc�"},
		"bidirectional overrides are shown": {"user\u202egpj.exe\u202c", "user�gpj.exe�"},
		"isolates are shown, marks go":      {"a\u2066b\u2069\u200fc\u200b\ufeff", "a�b�c"},
		"a soft hyphen goes":                {"long\u00adword", "longword"},
		"broken bytes show":                 {"a\xffb", "a�b"},
		"noncharacters show":                {"a\uffffb", "a�b"},
		"private characters show":           {"\ue000", "�"},
		"Hangul letters join to a syllable": {"\u1112\u1161\u11ab", "한"},
		"an accent joins its letter":        {"e\u0301", "é"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := typeface.Clean(c.in); got != c.want {
				t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestWidthIsTheSumOfAdvances(t *testing.T) {
	f := family(t)
	cases := map[string]struct {
		a, b string
		same bool
	}{
		"letters add up":                      {"AV", "VA", true},
		"composed and decomposed agree":       {"한글", norm.NFD.String("한글"), true},
		"every Hangul syllable is as wide":    {"가나다", "뷁뛟쏅", true},
		"a missing character has a box":       {"\U0001F600", "", false},
		"invisible characters have no width":  {"a\u200bb", "ab", true},
		"a longer text is wider":              {"orders", "orders-db", false},
		"the weights differ":                  {"orders", "orders", true},
		"full width is wider than half width": {"Ａ", "A", false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			a, b := f.Width(c.a, 12, typeface.Regular), f.Width(c.b, 12, typeface.Regular)
			if (a == b) != c.same {
				t.Errorf("%q is %v wide, %q is %v", c.a, a, c.b, b)
			}
		})
	}
	if r, s := f.Width("orders", 12, typeface.Regular), f.Width("orders", 12, typeface.Semibold); r >= s {
		t.Errorf("regular is %v wide, semibold %v: semibold must be wider", r, s)
	}
}

func TestFitCutsWithAnEllipsis(t *testing.T) {
	f := family(t)
	cases := map[string]struct {
		in   string
		max  float64
		want string
	}{
		"what fits stays":                   {"orders", 96, "orders"},
		"what does not is cut":              {"order-events-ap-northeast-2", 96, "order-events-a…"},
		"no space before the ellipsis":      {"orders and more orders", 50, "orders…"},
		"nothing when there is no room":     {"orders", 3, ""},
		"a syllable is never parted":        {norm.NFD.String("결제결제결제결제결제"), 60, "결제결제…"},
		"a mark stays with its letter":      {"xxxxxxxxxxxxxxxxxq̄", 116, "xxxxxxxxxxxxxxxx…"},
		"an ellipsis alone when just so":    {"WWWWWW", 11, "…"},
		"hostile text is cleaned before it": {"\u202eorders\x07", 96, "�orders�"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := f.Fit(c.in, 12, typeface.Semibold, c.max); got != c.want {
				t.Errorf("Fit(%q, %v) = %q, want %q", c.in, c.max, got, c.want)
			}
		})
	}
}

func TestWrapPrefersGoodPlacesToBreak(t *testing.T) {
	f := family(t)
	cases := map[string]struct {
		in   string
		want []string
	}{
		"short text is one line":         {"orders", []string{"orders"}},
		"after a hyphen":                 {"order-events-ap-northeast-2", []string{"order-events-", "ap-northeast-2"}},
		"then an ellipsis":               {"order-events-ap-northeast-2-standby", []string{"order-events-", "ap-northeast-2…"}},
		"at a space, which goes":         {"payment service backend", []string{"payment service", "backend"}},
		"after a slash":                  {"/service/payments/orders", []string{"/service/", "payments/orders"}},
		"after a dot":                    {"shop.orders.internal.example", []string{"shop.orders.", "internal.example"}},
		"Korean words stay whole":        {"결제 처리 서비스입니다", []string{"결제 처리", "서비스입니다"}},
		"a long Korean word breaks":      {"결제처리서비스입니다좋아요", []string{"결제처리서비스입니", "다좋아요"}},
		"a long word breaks anywhere":    {"internationalizationorders", []string{"internationalizati", "onorders"}},
		"before a capital":               {"RabbitMQClientEC2Instance", []string{"RabbitMQClient", "EC2Instance"}},
		"behind a run of capitals":       {"MicroVMExecutionRole", []string{"MicroVM", "ExecutionRole"}},
		"after an underscore":            {"orders_events_standby", []string{"orders_events_", "standby"}},
		"spaces around go":               {"  orders  ", []string{"orders"}},
		"nothing is no line":             {"  ", nil},
		"a line break is only one space": {"orders\ndb", []string{"orders db"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := f.Wrap(c.in, 12, typeface.Semibold, 96, 2); !slices.Equal(got, c.want) {
				t.Errorf("Wrap(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestWrappedLinesFitAndLoseNothingButSpaces(t *testing.T) {
	f := family(t)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("abW -./한글 é"))).Draw(t, "text")
		max := rapid.Float64Range(20, 200).Draw(t, "max")
		lines := f.Wrap(s, 12, typeface.Regular, max, 1000)
		for _, l := range lines {
			if w := f.Width(l, 12, typeface.Regular); w > max {
				t.Fatalf("line %q is %v wide, more than %v", l, w, max)
			}
		}
		bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got, want := bare(strings.Join(lines, "")), bare(typeface.Clean(s)); got != want {
			t.Fatalf("lines %q hold %q, want %q", lines, got, want)
		}
	})
}

func TestNoTextIsTooLongOrTooStrangeToFit(t *testing.T) {
	f := family(t)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		max := rapid.Float64Range(0, 100).Draw(t, "max")
		if w := f.Width(f.Fit(s, 11, typeface.Regular, max), 11, typeface.Regular); w > max+1e-9 {
			t.Fatalf("%q fitted to %v is %v wide", s, max, w)
		}
	})
}

func TestOutlinesStandOnTheBaseline(t *testing.T) {
	f := family(t)
	for _, w := range []typeface.Weight{typeface.Regular, typeface.Semibold} {
		lowest := 0.0
		for _, s := range f.Outline('H', w) {
			lowest = max(lowest, s.P[0].Y)
		}
		if lowest != 0 {
			t.Errorf("the lowest point of H lies at %v, want 0", lowest)
		}
		if len(f.Outline(' ', w)) != 0 {
			t.Error("a space has an outline")
		}
		if g, _ := f.Glyph('\U0001F600', w); g != 0 || len(f.Outline('\U0001F600', w)) == 0 {
			t.Error("a missing character must be drawn as a box")
		}
	}
}

func TestMeasuringIsSafeFromManyGoroutines(t *testing.T) {
	f, err := typeface.Load(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	want := family(t).Width("결제 orders", 12, typeface.Semibold)
	var done sync.WaitGroup
	for range 8 {
		done.Go(func() {
			if got := f.Width("결제 orders", 12, typeface.Semibold); got != want {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
	done.Wait()
}

func BenchmarkWidth(b *testing.B) {
	f := family(b)
	for b.Loop() {
		f.Width("orders-db-ap-northeast-2", 12, typeface.Semibold)
	}
}
