package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"lintel/model/scene"
	"lintel/model/typeface"
)

// Theme is a fyne.Theme in the colours of one scene.Theme and in the embedded
// typeface. It does not change; the window switches between two of them.
type Theme struct {
	scene   *scene.Theme
	regular fyne.Resource
	strong  fyne.Resource
}

// New is the theme that shows family in the colours of s.
func New(family *typeface.Family, s *scene.Theme) *Theme {
	return &Theme{
		scene:   s,
		regular: fyne.NewStaticResource("lintel-sans-400.ttf", family.Bytes(typeface.Regular)),
		strong:  fyne.NewStaticResource("lintel-sans-600.ttf", family.Bytes(typeface.Semibold)),
	}
}

// Scene is the style sheet behind the theme.
func (t *Theme) Scene() *scene.Theme { return t.scene }

// Ink is the colour of an ink, for a Fyne primitive.
func (t *Theme) Ink(i scene.Ink) color.Color { return t.scene.Color(i) }

// Color is the token that stands for a name of Fyne. The variant of the system
// does not matter: the person chooses light or dark in the window.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Ink(inkOf(name))
}

func inkOf(name fyne.ThemeColorName) scene.Ink {
	switch name {
	case fynetheme.ColorNameBackground, fynetheme.ColorNameHeaderBackground:
		return scene.Panel.Ink()
	case fynetheme.ColorNameButton, fynetheme.ColorNameInputBackground, fynetheme.ColorNameMenuBackground,
		fynetheme.ColorNameOverlayBackground, fynetheme.ColorNameDisabledButton:
		return scene.Raised.Ink()
	case fynetheme.ColorNamePlaceHolder:
		return scene.Muted.Ink()
	case fynetheme.ColorNameDisabled:
		return scene.Faint.Ink()
	case fynetheme.ColorNamePrimary, fynetheme.ColorNameHyperlink:
		return scene.Accent.Ink()
	case fynetheme.ColorNameFocus:
		return scene.Accent.Fade(0.3)
	case fynetheme.ColorNameSelection:
		return scene.Accent.Fade(0.25)
	case fynetheme.ColorNameHover, fynetheme.ColorNamePressed:
		return scene.Hover.Ink()
	case fynetheme.ColorNameInputBorder:
		return scene.Outline.Ink()
	case fynetheme.ColorNameSeparator, fynetheme.ColorNameInnerWindowBorder, fynetheme.ColorNameInnerWindowBorderInactive:
		return scene.Line.Ink()
	case fynetheme.ColorNameScrollBar:
		return scene.Faint.Fade(0.4)
	case fynetheme.ColorNameScrollBarBackground:
		return scene.Faint.Fade(0)
	case fynetheme.ColorNameShadow:
		return scene.Shadow.Ink()
	case fynetheme.ColorNameError:
		return scene.Error.Ink()
	case fynetheme.ColorNameSuccess:
		return scene.OK.Ink()
	case fynetheme.ColorNameWarning:
		return scene.Warning.Ink()
	case fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNameForegroundOnError, fynetheme.ColorNameForegroundOnSuccess:
		return scene.White.Ink()
	case fynetheme.ColorNameForegroundOnWarning:
		return scene.WarningGlyph.Ink()
	}
	return scene.Strong.Ink()
}

// Font is the embedded typeface for every style, so that Latin and Hangul
// stand on one baseline on a machine without any font.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Symbol {
		return fynetheme.DefaultTheme().Font(style)
	}
	if style.Bold {
		return t.strong
	}
	return t.regular
}

// Icon is Fyne's own icon: only its file dialogs show any.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size is the measure in px that stands for a name of Fyne.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		return 13
	case fynetheme.SizeNameCaptionText:
		return 11
	case fynetheme.SizeNameSubHeadingText:
		return 16
	case fynetheme.SizeNameHeadingText:
		return 20
	case fynetheme.SizeNameInnerPadding, fynetheme.SizeNameScrollBar:
		return 8
	case fynetheme.SizeNameScrollBarSmall, fynetheme.SizeNameScrollBarRadius:
		return 4
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameButtonRadius, fynetheme.SizeNameSelectionRadius:
		return 6
	case fynetheme.SizeNameCardRadius, fynetheme.SizeNamePopupRadius, fynetheme.SizeNameDialogRadius, fynetheme.SizeNameMenuRadius:
		return 10
	case fynetheme.SizeNameModalBlurRadius:
		return 0
	}
	return fynetheme.DefaultTheme().Size(name)
}

// Entry is the theme of the bare text entry inside a field: a thin caret and
// no padding, because the field around it draws the frame. size is in px.
func (t *Theme) Entry(size float32) fyne.Theme { return &entry{t, size} }

type entry struct {
	*Theme
	text float32
}

func (e *entry) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == fynetheme.ColorNameInputBackground || name == fynetheme.ColorNameInputBorder {
		return color.Transparent
	}
	return e.Theme.Color(name, v)
}

func (e *entry) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		return e.text
	case fynetheme.SizeNameInputBorder:
		return 1
	case fynetheme.SizeNameInnerPadding, fynetheme.SizeNamePadding, fynetheme.SizeNameLineSpacing:
		return 2
	case fynetheme.SizeNameScrollBar, fynetheme.SizeNameScrollBarSmall:
		return 0
	case fynetheme.SizeNameSelectionRadius:
		return 2
	}
	return e.Theme.Size(name)
}
