package chrome

import (
	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Tool is one button of the toolbar.
type Tool struct {
	Glyph    string
	Tip      control.Tip
	Run      func()
	Active   bool // the tool in use
	Disabled bool
}

// ToolbarState is what the switches of the toolbar show.
type ToolbarState struct {
	Checking bool
	Dark     bool
}

// Toolbar is the row of tools, with the switches of the window at its right end.
type Toolbar struct {
	control.Surface
	words  *locale.Printer
	state  ToolbarState
	groups [][]*control.IconButton
	check  *control.Toggle
	theme  *control.IconButton
	lang   *control.Segmented
	export *control.Button

	// OnChecking is told when checking is switched on or off.
	OnChecking func(on bool)
	// OnTheme is told that the other theme is wanted.
	OnTheme func(dark bool)
	// OnLang is told the language that is wanted.
	OnLang func(catalog.Lang)
	// OnExport is told that the person wants to export.
	OnExport func()
}

const (
	toolbarHigh  = 48
	toolbarSide  = 8
	toolSide     = 32
	toolGap      = 4
	groupGap     = 25 // between the last tool of a group and the first of the next
	separatorLen = 20
)

// NewToolbar is a toolbar without tools.
func NewToolbar(kit *control.Kit, words *locale.Printer) *Toolbar {
	t := &Toolbar{words: words, state: ToolbarState{Checking: true}}
	t.Init(kit, t, t.paint)
	t.check = control.NewToggle(kit, "shield-check", func(on bool) { t.OnChecking(on) })
	t.theme = control.NewIconButton(kit, "sun", func() { t.OnTheme(!t.state.Dark) })
	names := make([]string, len(catalog.Langs()))
	for i, lang := range catalog.Langs() {
		names[i] = langName(lang)
	}
	t.lang = control.NewSegmented(kit, names, func(i int) { t.OnLang(catalog.Langs()[i]) })
	t.export = control.NewButton(kit, control.Secondary, control.Large, func() { t.OnExport() }).SetGlyph("export")
	t.SetMin(480, toolbarHigh)
	t.SetWords(words)
	t.contain()
	return t
}

func langName(lang catalog.Lang) string {
	if lang == catalog.KO {
		return "한국어"
	}
	return "EN"
}

// SetWords shows the toolbar in another language.
func (t *Toolbar) SetWords(words *locale.Printer) {
	t.words = words
	t.export.SetLabel(words.T(locale.Export))
	t.check.SetTip(control.Tip{Title: words.T(locale.CheckingTip)})
	for i, lang := range catalog.Langs() {
		if lang == words.Lang() {
			t.lang.SetChosen(i)
		}
	}
	t.SetState(t.state)
}

// SetState shows the switches as they are.
func (t *Toolbar) SetState(s ToolbarState) {
	t.state = s
	t.check.SetOn(s.Checking)
	t.check.SetLabel(t.words.T(locale.Checking))
	if !s.Checking {
		t.check.SetLabel(t.words.T(locale.CheckingOff))
	}
	glyph, title := "sun", locale.ThemeDark
	if s.Dark {
		glyph, title = "moon", locale.ThemeLight
	}
	t.theme.SetGlyph(glyph)
	t.theme.SetTip(control.Tip{Title: t.words.T(title)})
	t.Arrange()
	t.Refresh()
}

// SetTools shows groups of tools. Where there are as many as before, the
// buttons stay, so that a tooltip or the focus on one does too.
func (t *Toolbar) SetTools(groups [][]Tool) {
	if !t.fits(groups) {
		t.groups = make([][]*control.IconButton, len(groups))
		for i, tools := range groups {
			for range tools {
				t.groups[i] = append(t.groups[i], control.NewIconButton(t.Kit(), "", nil))
			}
		}
		t.contain()
	}
	for i, tools := range groups {
		for j, tool := range tools {
			b := t.groups[i][j]
			b.SetGlyph(tool.Glyph)
			b.SetTip(tool.Tip)
			b.SetClick(tool.Run)
			b.SetActive(tool.Active)
			b.SetDisabled(tool.Disabled)
		}
	}
}

func (t *Toolbar) fits(groups [][]Tool) bool {
	if len(groups) != len(t.groups) {
		return false
	}
	for i := range groups {
		if len(groups[i]) != len(t.groups[i]) {
			return false
		}
	}
	return true
}

func (t *Toolbar) contain() {
	var all []fyne.CanvasObject
	for _, group := range t.groups {
		for _, b := range group {
			all = append(all, b)
		}
	}
	t.Contain(t.place, append(all, t.check, t.theme, t.lang, t.export)...)
	t.Arrange()
	t.Refresh()
}

// The gaps between the switches at the right end, from the right, in px.
const (
	switchSide    = 12
	switchGap     = 12
	themeGap      = 8
	separatorLeft = 22 // between the checking switch and the separator
)

func (t *Toolbar) place(size fyne.Size) {
	x := float32(toolbarSide)
	for i, group := range t.groups {
		for _, b := range group {
			b.Move(fyne.NewPos(x, (toolbarHigh-toolSide)/2))
			b.Resize(fyne.NewSize(toolSide, toolSide))
			x += toolSide + toolGap
		}
		if i < len(t.groups)-1 {
			x += groupGap - toolGap
		}
	}
	x = size.Width - switchSide
	put := func(o fyne.CanvasObject, gap float32) {
		min := o.MinSize()
		x -= min.Width
		o.Move(fyne.NewPos(x, float32(int((toolbarHigh-min.Height)/2))))
		o.Resize(min)
		x -= gap
	}
	put(t.export, switchGap)
	put(t.lang, themeGap)
	put(t.theme, switchGap+1+separatorLeft)
	put(t.check, 0)
}

func (t *Toolbar) paint(p *control.Pen) {
	p.Fill(p.Bounds(), 0, scene.Panel.Ink())
	p.Fill(geom.XYWH(0, p.Size.H-1, p.Size.W, 1), 0, scene.Line.Ink())
	for i, group := range t.groups {
		if i > 0 && len(group) > 0 {
			t.separator(p, float64(group[0].Position().X)-groupGap/2-1)
		}
	}
	t.separator(p, float64(t.theme.Position().X)-switchGap-1)
}

func (t *Toolbar) separator(p *control.Pen, x float64) {
	p.Fill(geom.XYWH(x, (toolbarHigh-separatorLen)/2, 1, separatorLen), 0, scene.Line.Ink())
}
