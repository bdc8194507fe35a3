package dialogs_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/dialogs"
	"lintel/ui/locale"
)

// preferences are those of a person, and note what the dialog asks for.
type preferences struct {
	desk      *dialogs.Desk
	book      *locale.Book
	lang      catalog.Lang
	dark      bool
	aws       bool
	unchecked bool
	still     bool
	backup    bool
	helpers   bool
	preset    int
	installed dialogs.InstalledIcons
	changed   func() // of the package that is being installed
	opened    string
}

func (p *preferences) Lang() catalog.Lang                     { return p.lang }
func (p *preferences) Dark() bool                             { return p.dark }
func (p *preferences) ReduceMotion() bool                     { return p.still }
func (p *preferences) SetReduceMotion(on bool)                { p.still = on }
func (p *preferences) SetDark(on bool)                        { p.dark = on }
func (p *preferences) AWSIcons() bool                         { return p.aws }
func (p *preferences) SetAWSIcons(on bool)                    { p.aws = on }
func (p *preferences) InstalledIcons() dialogs.InstalledIcons { return p.installed }
func (p *preferences) InstallIcons(changed func())            { p.changed = changed }
func (p *preferences) OpenPage(url string)                    { p.opened = url }
func (p *preferences) Checking() bool                         { return !p.unchecked }
func (p *preferences) SetChecking(on bool)                    { p.unchecked = !on }
func (p *preferences) Backup() bool                           { return p.backup }
func (p *preferences) SetBackup(on bool)                      { p.backup = on }
func (p *preferences) Helpers() bool                          { return p.helpers }
func (p *preferences) SetHelpers(on bool)                     { p.helpers = on }
func (p *preferences) SetPreset(i int)                        { p.preset = i }

func (p *preferences) SetLang(l catalog.Lang) {
	p.lang = l
	p.desk.SetWords(p.book.In(l))
}

func (p *preferences) Presets() ([]dialogs.Preset, int) {
	return []dialogs.Preset{{Title: "Mild", About: "Few rules."}, {Title: "Strict", About: "All rules."}}, p.preset
}

// showSettings opens the settings of a person.
func showSettings(t *testing.T, p *preferences) *controltest.Bench {
	t.Helper()
	b, d := desk(t)
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	p.desk, p.book, p.lang = d, book, catalog.EN
	d.ShowSettings(p)
	return b
}

// find is the n-th control of a type in the open dialog, from 0.
func find[T fyne.CanvasObject](b *controltest.Bench, n int) T {
	b.T.Helper()
	var found []T
	for _, overlay := range b.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if c, ok := o.(T); ok {
				found = append(found, c)
			}
		})
	}
	if n >= len(found) {
		b.T.Fatalf("there are %d controls of type %T", len(found), *new(T))
	}
	return found[n]
}

// says reports whether the open dialog has a paragraph with some words.
func says(b *controltest.Bench, words string) bool {
	found := false
	for _, overlay := range b.Canvas().Overlays().List() {
		controltest.Walk(overlay, func(o fyne.CanvasObject) {
			if p, ok := o.(*control.Paragraph); ok && strings.Contains(p.Text(), words) {
				found = true
			}
		})
	}
	return found
}

// The choices of the dialog, from above.
const (
	languageChoice = iota
	themeChoice
	iconsChoice
)

// The checks of the dialog, from above.
const (
	motionCheck = iota
	checkingCheck
	helpersCheck
	backupCheck
)

func TestSettingsTakeEffectAtOnce(t *testing.T) {
	installed := dialogs.InstalledIcons{Number: 2}
	tests := map[string]struct {
		do   func(*controltest.Bench)
		want string
	}{
		"motion":   {func(b *controltest.Bench) { find[*control.Check](b, motionCheck).Tapped(nil) }, "en light own still checked 0"},
		"nothing":  {func(*controltest.Bench) {}, "en light own checked 0"},
		"language": {func(b *controltest.Bench) { find[*control.Segmented](b, languageChoice).Tapped(nil) }, "ko light own checked 0"},
		"theme":    {func(b *controltest.Bench) { find[*control.Segmented](b, themeChoice).Tapped(nil) }, "en dark own checked 0"},
		"icons":    {func(b *controltest.Bench) { find[*control.Segmented](b, iconsChoice).Tapped(nil) }, "en light aws checked 0"},
		"checking": {func(b *controltest.Bench) { find[*control.Check](b, checkingCheck).Tapped(nil) }, "en light own unchecked 0"},
		"helpers":  {func(b *controltest.Bench) { find[*control.Check](b, helpersCheck).Tapped(nil) }, "en light own checked 0 helpers"},
		"backup":   {func(b *controltest.Bench) { find[*control.Check](b, backupCheck).Tapped(nil) }, "en light own checked 0 backup"},
		"preset":   {func(b *controltest.Bench) { find[*control.Choice](b, 0).Pick(1) }, "en light own checked 1"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := &preferences{installed: installed}
			b := showSettings(t, p)
			test.do(b)
			if got := p.String(); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if b.Overlays() != 1 {
				t.Errorf("%d dialogs are open", b.Overlays())
			}
			press(b, map[catalog.Lang]string{catalog.EN: "Close", catalog.KO: "닫기"}[p.lang])
			if b.Overlays() != 0 {
				t.Error("the dialog stays open")
			}
		})
	}
}

func (p *preferences) String() string {
	word := func(on bool, yes, no string) string {
		if on {
			return yes
		}
		return no
	}
	return fmt.Sprintf("%s %s %s %s%s %d%s%s", p.lang, word(p.dark, "dark", "light"), word(p.aws, "aws", "own"),
		word(p.still, "still ", ""), word(p.unchecked, "unchecked", "checked"), p.preset,
		word(p.helpers, " helpers", ""), word(p.backup, " backup", ""))
}

func TestSettingsShowWhatHolds(t *testing.T) {
	p := &preferences{preset: 1, aws: true, installed: dialogs.InstalledIcons{Number: 1}}
	b := showSettings(t, p)
	if choice := find[*control.Choice](b, 0); choice.Chosen() != 1 || !says(b, "All rules.") {
		t.Errorf("the preset shown is %d", choice.Chosen())
	}
	find[*control.Choice](b, 0).Pick(0)
	if !says(b, "Few rules.") || says(b, "All rules.") {
		t.Error("what the new preset is about is not said")
	}
	find[*control.Segmented](b, iconsChoice).Tapped(nil)
	if p.aws {
		t.Error("the choice of icons did not start from those that are drawn")
	}
}

func TestSettingsSpeakTheNewLanguageAndKeepTheKeyboard(t *testing.T) {
	b := showSettings(t, &preferences{})
	b.Canvas().FocusNext()
	b.Key(fyne.KeyRight)
	if !says(b, "설정") || says(b, "Settings") {
		t.Error("the dialog does not speak Korean")
	}
	b.Key(fyne.KeyLeft)
	if !says(b, "Settings") {
		t.Error("the keyboard left the choice of the language")
	}
	b.Key(fyne.KeyEscape)
	if b.Overlays() != 0 {
		t.Error("Escape does not close the dialog")
	}
}

func TestSettingsTellWhatAPackageHas(t *testing.T) {
	p := &preferences{}
	b := showSettings(t, p)
	if icons := find[*control.Segmented](b, iconsChoice); !icons.Disabled() {
		t.Error("icons that are not there can be chosen")
	}
	press(b, "Use the AWS icon package...")
	p.installed.Reading = true
	p.changed()
	if !says(b, "Reading the icon package") {
		t.Error("it is not said that the package is being read")
	}
	changed := p.changed
	p.changed = nil
	press(b, "Use the AWS icon package...")
	if p.changed != nil {
		t.Error("a second package can be chosen while one is being read")
	}
	p.installed, p.aws = dialogs.InstalledIcons{Number: 212, Missing: []string{"AMI", "Users"}}, true
	changed()
	if !says(b, "212 icons of AWS are installed.") || !says(b, "AMI, Users") {
		t.Error("it is not said what the package has")
	}
	if icons := find[*control.Segmented](b, iconsChoice); icons.Disabled() {
		t.Error("the icons cannot be chosen")
	}
	b.Key(fyne.KeyEscape)
	if b.Overlays() != 0 {
		t.Error("the keyboard is lost with the button that was pressed")
	}
}

func TestSettingsLeadToTheSiteOfTheIcons(t *testing.T) {
	p := &preferences{}
	b := showSettings(t, p)
	find[*control.Link](b, 0).Tapped(nil)
	if p.opened != "https://aws.amazon.com/architecture/icons/" {
		t.Errorf("opened %q", p.opened)
	}
}
