package window

import (
	"fyne.io/fyne/v2"

	"lintel/model/icon"
	"lintel/model/icon/official"
	"lintel/ui/dialogs"
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

// AWSIcons reports whether the icons of AWS are drawn.
func (w *Window) AWSIcons() bool { return w.set.AWSIcons && len(w.awsIcons.Pictures) > 0 }

// SetAWSIcons draws with the icons of AWS or with our own.
func (w *Window) SetAWSIcons(on bool) {
	w.set.AWSIcons = on
	w.icons = w.chosenIcons()
	w.painter.Use(w.icons)
	w.thumbnails.Forget()
	w.keepSettings()
	w.kit.SetTheme(w.kit.Theme())
	w.bring(w.front)
}

// InstalledIcons tells what is known of the icons of AWS.
func (w *Window) InstalledIcons() dialogs.InstalledIcons {
	i := dialogs.InstalledIcons{Number: len(w.awsIcons.Pictures), Reading: w.readingIcons}
	if i.Number > 0 {
		i.Missing = w.namesOf(w.missingIcons())
	}
	return i
}

// missingIcons are the glyphs that AWS's package does not have.
func (w *Window) missingIcons() []string {
	var glyphs []string
	for _, want := range official.Wants(w.parts.Catalog) {
		if w.awsIcons.Pictures[want.Glyph] == nil {
			glyphs = append(glyphs, want.Glyph)
		}
	}
	return glyphs
}

// InstallIcons asks for the icon package of AWS and draws with it; changed is
// called when a package begins to be read and when it has been.
func (w *Window) InstallIcons(changed func()) {
	options := files.Options{Title: w.words.T(locale.IconsChoose), Folder: w.set.LastFolder, Extensions: []string{".zip"}}
	files.Open(w.kit, w.win, w.words, options, func(path string) { w.installIcons(path, changed) })
}

// installIcons reads a package in the background: it may be large.
func (w *Window) installIcons(path string, changed func()) {
	dir, wants := w.config.Icons, official.Wants(w.parts.Catalog)
	w.readingIcons = true
	w.tell(w.words.T(locale.IconsReading))
	changed()
	go func() {
		_, err := official.Install(dir, path, wants)
		var installed official.Package
		if err == nil {
			installed, err = official.Load(dir)
		}
		fyne.Do(func() { w.iconsInstalled(installed, err, changed) })
	}()
}

// iconsInstalled draws with the icons. The number is told in the status bar
// too: the settings may be closed by now.
func (w *Window) iconsInstalled(installed official.Package, err error, changed func()) {
	w.readingIcons = false
	w.tell("")
	if err == nil {
		w.awsIcons = installed
		w.SetAWSIcons(true)
		w.tell(w.words.N(locale.IconsInstalled, len(installed.Pictures)))
	}
	changed()
	w.Report(err)
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
