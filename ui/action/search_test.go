package action_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/ui/action"
)

func TestSearchFindsActionsAsAPersonTypesThem(t *testing.T) {
	cases := map[string]struct {
		query  string
		lang   catalog.Lang
		recent []string
		want   string
	}{
		"a title":                       {"duplicate", catalog.EN, nil, "edit.duplicate"},
		"the beginning of a title":      {"zoom to f", catalog.EN, nil, "view.fit"},
		"letters of a title":            {"zmft", catalog.EN, nil, "view.fit"},
		"a Korean title":                {"붙여", catalog.KO, nil, "edit.paste"},
		"Korean in the English window":  {"붙여넣기", catalog.EN, nil, "edit.paste"},
		"initial consonants":            {"ㅂㅇㄴ", catalog.KO, nil, "edit.paste"},
		"its key":                       {"ctrl+d", catalog.EN, nil, "edit.duplicate"},
		"the one used lately":           {"zoom", catalog.EN, []string{"view.fitSelection"}, "view.fitSelection"},
		"nothing, and one used lately":  {"", catalog.EN, []string{"edit.undo"}, "edit.undo"},
		"nothing, and none used lately": {"", catalog.EN, nil, "file.new"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			found := action.Search(c.query, c.lang, c.recent)
			if len(found) == 0 || found[0].ID != c.want {
				t.Errorf("finds %v first, want %s", found[:min(1, len(found))], c.want)
			}
		})
	}
}

func TestSearchForNothingListsEveryAction(t *testing.T) {
	if found := action.Search(" ", catalog.KO, nil); len(found) != len(action.All()) {
		t.Errorf("%d of %d", len(found), len(action.All()))
	}
	if found := action.Search("teapot", catalog.EN, nil); len(found) != 0 {
		t.Errorf("finds %v", found)
	}
}

func TestEveryActionIsFoundByItsOwnTitle(t *testing.T) {
	for _, lang := range catalog.Langs() {
		for _, a := range action.All() {
			found := action.Search(a.Title.In(lang), lang, nil)
			if len(found) == 0 || found[0].Title != a.Title {
				t.Errorf("%q does not find itself first", a.Title.In(lang))
			}
		}
	}
}
