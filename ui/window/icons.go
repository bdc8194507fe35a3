package window

import (
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/icon"
	"lintel/model/icon/official"
	"lintel/ui/files"
	"lintel/ui/locale"
)

// loadIcons reads our own icons and those of AWS that are installed. Damaged
// ones of AWS are told and stay out.
func (w *Window) loadIcons() error {
	own, err := icon.Load(w.config.Assets)
	if err != nil {
		return err
	}
	w.ownIcons = own
	if w.awsIcons, err = official.Load(w.config.Icons); err != nil {
		w.notice = err.Error()
	}
	w.icons = w.chosenIcons()
	return nil
}

// chosenIcons are those that the settings ask for.
func (w *Window) chosenIcons() *icon.Set {
	if w.AWSIcons() {
		return w.ownIcons.With(w.awsIcons.Pictures)
	}
	return w.ownIcons
}

// HasAWSIcons reports whether icons of AWS are installed.
func (w *Window) HasAWSIcons() bool { return len(w.awsIcons.Pictures) > 0 }

// AWSIcons reports whether the icons of AWS are drawn.
func (w *Window) AWSIcons() bool { return w.set.AWSIcons && w.HasAWSIcons() }

// SetAWSIcons draws with the icons of AWS or with our own.
func (w *Window) SetAWSIcons(on bool) {
	w.set.AWSIcons = on
	w.icons = w.chosenIcons()
	w.painter.Use(w.icons)
	w.keepSettings()
	w.kit.SetTheme(w.kit.Theme())
	w.bring(w.front)
}

// InstallIcons asks for the icon package of AWS and draws with it.
func (w *Window) InstallIcons() {
	options := files.Options{Title: w.words.T(locale.IconsChoose), Folder: w.set.LastFolder, Extensions: []string{".zip"}}
	files.Open(w.kit, w.win, w.words, options, w.installIcons)
}

// installIcons reads a package in the background: it may be large.
func (w *Window) installIcons(path string) {
	dir, wants := w.config.Icons, official.Wants(w.parts.Catalog)
	w.tell(w.words.T(locale.IconsReading))
	go func() {
		chosen, err := official.Install(dir, path, wants)
		var installed official.Package
		if err == nil {
			installed, err = official.Load(dir)
		}
		fyne.Do(func() { w.iconsInstalled(chosen, installed, err) })
	}()
}

func (w *Window) iconsInstalled(chosen official.Selection, installed official.Package, err error) {
	w.tell("")
	if err != nil {
		w.Report(err)
		return
	}
	w.awsIcons = installed
	w.SetAWSIcons(true)
	details := ""
	if len(chosen.Missing) > 0 {
		details = w.words.T(locale.IconsMissing, strings.Join(w.namesOf(chosen.Missing), ", "))
	}
	w.desk.Tell(w.words.T(locale.IconsTitle), w.words.N(locale.IconsInstalled, len(chosen.Icons)), details)
}

// namesOf are glyphs in the words of the palette.
func (w *Window) namesOf(glyphs []string) []string {
	names := map[string]string{}
	for _, kind := range w.parts.Catalog.Kinds() {
		s, _ := w.parts.Catalog.Service(kind)
		names[s.Glyph()] = s.Short.In(w.Lang())
		for _, v := range s.Variants {
			if v.Icon != "" && v.Icon != s.Glyph() {
				names[v.Icon] = v.Name.In(w.Lang())
			}
		}
	}
	words := make([]string, len(glyphs))
	for i, g := range glyphs {
		words[i] = names[g]
	}
	return words
}
