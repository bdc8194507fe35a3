package lint_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/lint"
)

func TestFillPutsArgumentsIntoBothLanguages(t *testing.T) {
	got := lint.Fill(
		catalog.Text{EN: "{a} cannot reach {b}{c}", KO: "{a}은(는) {b}에 접근할 수 없습니다 {c}"},
		lint.Args{"a": lint.Same("orders"), "b": {EN: "queue", KO: "대기열"}})
	want := catalog.Text{EN: "orders cannot reach queue{c}", KO: "orders는 대기열에 접근할 수 없습니다 {c}"}
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if unclosed := (catalog.Text{EN: "a { b", KO: "a { b"}); lint.Fill(unclosed, lint.Args{"b": {}}) != unclosed {
		t.Error("a brace that is not closed is not left alone")
	}
}

func TestAKindThatTheTemplateHasNamedIsNotSaidTwice(t *testing.T) {
	template := catalog.Text{EN: "VPC {vpc} is in {region}; the VPC {vpc}", KO: "VPC {vpc}에 게이트웨이가 없습니다"}
	for name, want := range map[string]catalog.Text{
		"VPC":  {EN: "VPC is in x; the VPC", KO: "VPC에 게이트웨이가 없습니다"},
		"shop": {EN: "VPC shop is in x; the VPC shop", KO: "VPC shop에 게이트웨이가 없습니다"},
		"PC":   {EN: "VPC PC is in x; the VPC PC", KO: "VPC PC에 게이트웨이가 없습니다"},
	} {
		if got := lint.Fill(template, lint.Args{"vpc": lint.Same(name), "region": lint.Same("x")}); got != want {
			t.Errorf("called %s: %v, want %v", name, got, want)
		}
	}
}

func TestAnArgumentIsNotATemplate(t *testing.T) {
	got := lint.Fill(catalog.Text{EN: "{a}", KO: "{a}"}, lint.Args{"a": lint.Same("{a}은(는)")})
	if got.EN != "{a}은(는)" || got.KO != "{a}은(는)" {
		t.Errorf("got %v", got)
	}
}

func TestKoreanParticlesFollowTheSoundOfTheName(t *testing.T) {
	cases := map[string]struct{ name, topic, to string }{
		"vowel":                     {"주문 함수", "는", "로"},
		"consonant":                 {"주문", "은", "으로"},
		"rieul takes 로":             {"대기열", "은", "로"},
		"digit with a consonant":    {"orders-3", "은", "으로"},
		"digit with a vowel":        {"orders-2", "는", "로"},
		"one, seven, eight":         {"lambda-1", "은", "로"},
		"zero":                      {"10", "은", "으로"},
		"acronym ending in a vowel": {"VPC", "는", "로"},
		"acronym ending in L":       {"my-ALL", "은", "로"},
		"acronym ending in N":       {"CDN", "은", "으로"},
		"English ending in a vowel": {"lambda", "는", "로"},
		"English with a plural s":   {"orders", "는", "로"},
		"English ending in n":       {"session", "은", "으로"},
		"English ending in l":       {"mail", "은", "로"},
		"known word":                {"orders-db", "는", "로"},
		"known word with ㄹ":         {"carts-table", "은", "로"},
		"known word with a final":   {"photo-bucket", "은", "으로"},
		"not known":                 {"thumb", "은(는)", "(으)로"},
		"digit of a short name":     {"S3", "는", "로"},
		"percent":                   {"70%", "는", "로"},
		"letter":                    {"app-c", "는", "로"},
		"letters without a vowel":   {"shop-dkr", "은", "로"},
		"word in capitals":          {"GLACIER", "는", "로"},
		"brackets after it":         {"주문(2)", "는", "로"},
		"another script":            {"注文", "은(는)", "(으)로"},
		"no name":                   {"", "은(는)", "(으)로"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			args := lint.Args{"n": lint.Same(c.name)}
			got := lint.Fill(catalog.Text{KO: "{n}은(는) {n}(으)로"}, args).KO
			if want := c.name + c.topic + " " + c.name + c.to; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestEveryParticleHasItsPair(t *testing.T) {
	template := catalog.Text{KO: "{n}은(는) {n}이(가) {n}을(를) {n}와(과) {n}과(와) {n}(으)로"}
	for name, want := range map[string]string{
		"함수": "함수는 함수가 함수를 함수와 함수와 함수로",
		"버킷": "버킷은 버킷이 버킷을 버킷과 버킷과 버킷으로",
	} {
		if got := lint.Fill(template, lint.Args{"n": lint.Same(name)}).KO; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func FuzzFillNeverPanics(f *testing.F) {
	f.Add("{a}은(는) {b", "주문")
	f.Add("}{", "")
	f.Fuzz(func(t *testing.T, template, name string) {
		lint.Fill(catalog.Text{EN: template, KO: template}, lint.Args{"a": lint.Same(name)})
	})
}
