package dialogs

import (
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Preferences are what the settings show and change. A change takes effect at
// once and is remembered.
type Preferences interface {
	// Lang is the language of the window.
	Lang() catalog.Lang
	// SetLang changes it, and the words of this desk with it.
	SetLang(catalog.Lang)
	// Dark reports whether the dark theme is on.
	Dark() bool
	// SetDark changes the theme.
	SetDark(bool)
	// ReduceMotion reports whether nothing moves by itself.
	ReduceMotion() bool
	// SetReduceMotion switches that on or off.
	SetReduceMotion(bool)
	// AWSIcons reports whether the icons of AWS are drawn.
	AWSIcons() bool
	// SetAWSIcons draws with the icons of AWS or with our own.
	SetAWSIcons(bool)
	// InstalledIcons tells what is known of the icons of AWS.
	InstalledIcons() InstalledIcons
	// InstallIcons asks for the icon package of AWS and draws with it. changed
	// is called whenever InstalledIcons tells something else.
	InstallIcons(changed func())
	// OpenPage shows a page of the web.
	OpenPage(url string)
	// Checking reports whether drawings are checked while they change.
	Checking() bool
	// SetChecking switches that on or off.
	SetChecking(bool)
	// Backup reports whether the previous version of a file is kept.
	Backup() bool
	// SetBackup switches that on or off.
	SetBackup(bool)
	// Helpers reports whether helper resources of CloudFormation templates are drawn.
	Helpers() bool
	// SetHelpers changes that.
	SetHelpers(bool)
	// Presets are the ways to judge and the index of the one that is used.
	Presets() ([]Preset, int)
	// SetPreset judges in another way.
	SetPreset(i int)
}

// InstalledIcons are the icons of AWS on this computer.
type InstalledIcons struct {
	Number  int      // of those that can be drawn
	Missing []string // what our own are drawn for all the same, in words
	Reading bool     // a package is being read
}

// Preset is a way to judge, in words.
type Preset struct{ Title, About string }

// ShowSettings shows what a person can choose once for all drawings.
func (d *Desk) ShowSettings(p Preferences) {
	s := &settingsSheet{desk: d, preferences: p}
	done := func() { s.dialog.close(nil) }
	s.dialog = d.newDialog("", sheetWide, done)
	s.done = s.dialog.button(control.Secondary, "", done)
	s.show()
	s.dialog.open(done)
}

// settingsSheet is the controls of the settings.
type settingsSheet struct {
	desk        *Desk
	preferences Preferences
	dialog      *Dialog
	done        *control.Button
	language    *control.Segmented
}

// show makes every control anew: in the words of the moment, and with what is
// known of the icons.
func (s *settingsSheet) show() {
	s.dialog.title.SetText(s.words(locale.SettingsTitle))
	s.done.SetLabel(s.words(locale.Close))
	s.dialog.body.Objects = nil
	s.dialog.add(s.appearance()...)
	s.dialog.add(s.icons()...)
	s.dialog.add(s.checking()...)
	s.dialog.add(s.importing()...)
	s.dialog.add(s.saving()...)
	s.dialog.body.Refresh()
	s.dialog.Refresh()
}

func (s *settingsSheet) appearance() []fyne.CanvasObject {
	langs := catalog.Langs()
	names, chosen := make([]string, len(langs)), 0
	for i, l := range langs {
		names[i] = map[catalog.Lang]string{catalog.EN: "English", catalog.KO: "한국어"}[l]
		if l == s.preferences.Lang() {
			chosen = i
		}
	}
	s.language = s.segmented(names, chosen, func(i int) { s.speak(langs[i]) })
	theme := s.segmented([]string{s.words(locale.ExportLight), s.words(locale.ExportDark)}, index(s.preferences.Dark()),
		func(i int) { s.preferences.SetDark(i == 1) })
	still := control.NewCheck(s.desk.kit, s.preferences.SetReduceMotion)
	still.SetLabel(s.words(locale.SettingsReduceMotion)).SetOn(s.preferences.ReduceMotion())
	still.OnKey = s.dialog.key
	return []fyne.CanvasObject{
		s.desk.gap(8), s.desk.heading(s.words(locale.SettingsAppearance)),
		newRow(s.desk.kit, s.words(locale.SettingsLanguage), s.language),
		newRow(s.desk.kit, s.words(locale.SettingsTheme), theme),
		s.desk.gap(4), indented(s.desk.kit, still),
	}
}

// speak changes the language. The keyboard stays where it was.
func (s *settingsSheet) speak(l catalog.Lang) {
	lit := s.language.Lit()
	s.preferences.SetLang(l)
	s.show()
	if lit {
		s.desk.canvas.Focus(s.language)
	}
}

func (s *settingsSheet) icons() []fyne.CanvasObject {
	installed := s.preferences.InstalledIcons()
	drawn := s.segmented([]string{s.words(locale.IconsOwn), s.words(locale.IconsAWS)}, index(s.preferences.AWSIcons()),
		func(i int) { s.preferences.SetAWSIcons(i == 1) })
	choice := newRow(s.desk.kit, s.words(locale.SettingsIconsDrawn), drawn)
	choice.setDisabled(installed.Number == 0)
	install := control.NewButton(s.desk.kit, control.Secondary, control.Small, func() { s.preferences.InstallIcons(s.iconsChanged) })
	install.SetLabel(s.words(locale.IconsUse)).SetDisabled(installed.Reading)
	site := control.NewLink(s.desk.kit, func() { s.preferences.OpenPage("https://" + iconSite + "/") })
	site.SetLabel(iconSite)
	install.OnKey, site.OnKey = s.dialog.key, s.dialog.key
	return []fyne.CanvasObject{
		s.desk.gap(16), s.desk.heading(s.words(locale.SettingsIcons)), choice,
		s.desk.gap(4), indented(s.desk.kit, install), s.desk.gap(4),
		s.explained(s.words(locale.IconsAbout), scene.Muted), indented(s.desk.kit, site), s.desk.gap(2),
		s.explained(s.iconsFound(installed), scene.Strong),
	}
}

// iconSite is where AWS publishes its icons.
const iconSite = "aws.amazon.com/architecture/icons"

// iconsFound says how many icons of AWS there are and which are missing.
func (s *settingsSheet) iconsFound(i InstalledIcons) string {
	switch {
	case i.Reading:
		return s.words(locale.IconsReading)
	case i.Number == 0:
		return ""
	}
	text := s.desk.words.N(locale.IconsFound, i.Number)
	if len(i.Missing) > 0 {
		text += " " + s.desk.words.T(locale.IconsMissing, strings.Join(i.Missing, ", "))
	}
	return text
}

// iconsChanged leaves the keyboard with the dialog: the button that had it is
// made anew.
func (s *settingsSheet) iconsChanged() {
	s.show()
	s.desk.canvas.Focus(s.dialog)
}

func (s *settingsSheet) checking() []fyne.CanvasObject {
	on := control.NewCheck(s.desk.kit, s.preferences.SetChecking)
	on.SetLabel(s.words(locale.SettingsCheckingOn)).SetOn(s.preferences.Checking())
	presets, chosen := s.preferences.Presets()
	about := s.explained(presets[chosen].About, scene.Muted)
	preset := control.NewChoice(s.desk.kit, func(i int) {
		s.preferences.SetPreset(i)
		about.SetText(presets[i].About)
		s.dialog.Refresh()
	})
	titles := make([]string, len(presets))
	for i, p := range presets {
		titles[i] = p.Title
	}
	preset.SetOptions(titles, chosen)
	on.OnKey, preset.OnKey = s.dialog.key, s.dialog.key
	return []fyne.CanvasObject{
		s.desk.gap(16), s.desk.heading(s.words(locale.SettingsChecking)),
		indented(s.desk.kit, on), s.desk.gap(4),
		newWideRow(s.desk.kit, s.words(locale.SettingsPreset), preset, presetWide),
		about, s.explained(s.words(locale.SettingsPresetScope), scene.Muted),
	}
}

func (s *settingsSheet) importing() []fyne.CanvasObject {
	on := control.NewCheck(s.desk.kit, s.preferences.SetHelpers)
	on.SetLabel(s.words(locale.SettingsHelpers)).SetOn(s.preferences.Helpers())
	on.OnKey = s.dialog.key
	return []fyne.CanvasObject{
		s.desk.gap(16), s.desk.heading(s.words(locale.SettingsImport)),
		indented(s.desk.kit, on), s.explained(s.words(locale.SettingsHelpersAbout), scene.Muted),
	}
}

func (s *settingsSheet) saving() []fyne.CanvasObject {
	on := control.NewCheck(s.desk.kit, s.preferences.SetBackup)
	on.SetLabel(s.words(locale.SettingsBackup)).SetOn(s.preferences.Backup())
	on.OnKey = s.dialog.key
	return []fyne.CanvasObject{
		s.desk.gap(16), s.desk.heading(s.words(locale.SettingsSaving)),
		indented(s.desk.kit, on), s.explained(s.words(locale.SettingsBackupAbout), scene.Muted),
	}
}

// presetWide is the width of the choice of a preset in px.
const presetWide = 264

func (s *settingsSheet) words(key locale.Key) string { return s.desk.words.T(key) }

// segmented is a choice among a few words.
func (s *settingsSheet) segmented(names []string, chosen int, choose func(int)) *control.Segmented {
	c := control.NewSegmented(s.desk.kit, names, choose)
	c.OnKey = s.dialog.key
	c.SetChosen(chosen)
	return c
}

// explained is small text below the control of a row.
func (s *settingsSheet) explained(text string, ink scene.Token) *control.Paragraph {
	pad := control.Padding{Left: formLabel, Top: 2, Right: 12, Bottom: 4}
	return control.NewParagraph(s.desk.kit, control.Detail, ink.Ink(), pad).SetText(text).SetLimit(explainedLines)
}

// explainedLines has room for the names of every icon that a package lacks.
const explainedLines = 60

// index is the place of a truth value in a choice of no and yes.
func index(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
