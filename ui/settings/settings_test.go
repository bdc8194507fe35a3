package settings_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/ui/settings"
)

func TestTheSystemLanguageIsThatOfTheStrongestVariable(t *testing.T) {
	tests := map[string]struct {
		env  map[string]string
		want catalog.Lang
	}{
		"nothing is English":                {nil, catalog.EN},
		"LANG alone":                        {map[string]string{"LANG": "ko_KR.UTF-8"}, catalog.KO},
		"in capitals":                       {map[string]string{"LANG": "KO"}, catalog.KO},
		"the messages before the rest":      {map[string]string{"LANG": "ko_KR.UTF-8", "LC_MESSAGES": "en_GB"}, catalog.EN},
		"LC_ALL before everything":          {map[string]string{"LANG": "C", "LC_MESSAGES": "C", "LC_ALL": "ko"}, catalog.KO},
		"a language that we do not have":    {map[string]string{"LANG": "de_DE.UTF-8"}, catalog.EN},
		"empty is as good as unset":         {map[string]string{"LC_ALL": "", "LANG": "ko_KR"}, catalog.KO},
		"the C locale is English, not LANG": {map[string]string{"LC_ALL": "C", "LANG": "ko_KR"}, catalog.EN},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			env := func(name string) string { return test.env[name] }
			if got := settings.SystemLang(env); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTheChosenLanguageWinsOverTheSystem(t *testing.T) {
	t.Setenv("LC_ALL", "ko_KR.UTF-8")
	tests := map[settings.Language]catalog.Lang{
		settings.SystemLanguage: catalog.KO,
		settings.English:        catalog.EN,
		settings.Korean:         catalog.KO,
	}
	for language, want := range tests {
		t.Run(string(language), func(t *testing.T) {
			s := settings.Defaults()
			s.Language = language
			if got := s.Lang(); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestRecentFilesStandNewestFirstAndOnce(t *testing.T) {
	s := settings.Defaults()
	for _, path := range []string{"/a/one", "/a/two", "/b/one", "/a/two"} {
		s.AddRecent(path)
	}
	if want := []string{"/a/two", "/b/one", "/a/one"}; !slices.Equal(s.Files, want) {
		t.Errorf("got %v, want %v", s.Files, want)
	}
}

func TestTheEleventhRecentFileIsForgotten(t *testing.T) {
	s := settings.Defaults()
	for i := range 11 {
		s.AddRecent(fmt.Sprintf("/shop/%d", i))
	}
	if len(s.Files) != settings.RecentLimit || s.Files[0] != "/shop/10" || s.Files[9] != "/shop/1" {
		t.Errorf("got %v", s.Files)
	}
}

func TestARecentFileOfACopyIsNotThatOfTheOriginal(t *testing.T) {
	s := remembering("/one", "/two")
	other := s
	other.AddRecent("/three")
	if want := []string{"/two", "/one"}; !slices.Equal(s.Files, want) {
		t.Errorf("got %v, want %v", s.Files, want)
	}
}

func TestRecentLeavesOutWhatIsGone(t *testing.T) {
	dir := t.TempDir()
	kept, gone := filepath.Join(dir, "kept"), filepath.Join(dir, "gone")
	if err := os.WriteFile(kept, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := remembering(kept, gone)
	if got := s.Recent(); !slices.Equal(got, []string{kept}) {
		t.Errorf("got %v, want only %s", got, kept)
	}
	if len(s.Files) != 2 {
		t.Error("listing forgot a file that may come back")
	}
}

func TestWhatIsSavedIsLoadedAgain(t *testing.T) {
	dir := t.TempDir()
	s := remembering("/shop/가게.lintel")
	s.Theme, s.Language = settings.DarkTheme, settings.Korean
	s.Palette = settings.Panel{Size: 240, Hidden: true}
	s.Inspector, s.Problems = settings.Panel{Size: 300}, settings.Panel{Size: 99, Hidden: true}
	s.Export = settings.Export{Format: "svg", Scale: 3, Theme: settings.DarkTheme, Transparent: true}
	if err := s.Save(dir); err != nil {
		t.Fatal(err)
	}
	got, err := settings.Load(dir)
	if err != nil || !reflect.DeepEqual(got, s) {
		t.Errorf("got %+v, %v\nwant %+v", got, err, s)
	}
}

func remembering(paths ...string) settings.Settings {
	s := settings.Defaults()
	for _, path := range paths {
		s.AddRecent(path)
	}
	return s
}

func TestChosenActionsStandLatestFirstAndOnce(t *testing.T) {
	s := settings.Defaults()
	for _, id := range []string{"edit.undo", "view.fit", "edit.undo"} {
		s.AddAction(id)
	}
	if want := []string{"edit.undo", "view.fit"}; !slices.Equal(s.Actions, want) {
		t.Errorf("%q, want %q", s.Actions, want)
	}
	for i := range 2 * settings.ActionsLimit {
		s.AddAction(fmt.Sprint(i))
	}
	if len(s.Actions) != settings.ActionsLimit {
		t.Errorf("%d are remembered", len(s.Actions))
	}
}
