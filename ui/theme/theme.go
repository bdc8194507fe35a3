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
//
// Of the toolkit's own widgets only bare text entries and scroll bars are shown,
// so its measures are theirs: a thin caret and no padding, because the field
// around an entry draws the frame. Overriding the theme of each entry instead
// would have the toolkit read its typefaces anew for each, and never forget them.
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
	if name == fynetheme.ColorNameInputBackground || name == fynetheme.ColorNameInputBorder {
		return color.Transparent
	}
	return t.Ink(inkOf(name))
}

func inkOf(name fyne.ThemeColorName) scene.Ink {
	switch name {
	case fynetheme.ColorNameBackground, fynetheme.ColorNameHeaderBackground:
		return scene.Panel.Ink()
	case fynetheme.ColorNameButton, fynetheme.ColorNameMenuBackground,
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
	case fynetheme.ColorNameSeparator, fynetheme.ColorNameInnerWindowBorder, fynetheme.ColorNameInnerWindowBorderInactive:
		return scene.Line.Ink()
	case fynetheme.ColorNameScrollBar:
		return scene.Faint.Fade(0.4)
	case fynetheme.ColorNameScrollBarBackground:
		return scene.Faint.Fade(0)
	case fynetheme.ColorNameShadow: // that of scrolled text; ours are painted
		return scene.Shadow.Fade(0)
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
		return 12
	case fynetheme.SizeNameCaptionText:
		return 11
	case fynetheme.SizeNameSubHeadingText:
		return 16
	case fynetheme.SizeNameHeadingText:
		return 20
	case fynetheme.SizeNameScrollBar:
		return 8
	case fynetheme.SizeNameInputBorder:
		return 1
	case fynetheme.SizeNameInnerPadding, fynetheme.SizeNamePadding, fynetheme.SizeNameLineSpacing, fynetheme.SizeNameSelectionRadius:
		return 2
	case fynetheme.SizeNameScrollBarSmall, fynetheme.SizeNameScrollBarRadius:
		return 4
	case fynetheme.SizeNameInputRadius, fynetheme.SizeNameButtonRadius:
		return 6
	case fynetheme.SizeNameCardRadius, fynetheme.SizeNamePopupRadius, fynetheme.SizeNameDialogRadius, fynetheme.SizeNameMenuRadius:
		return 10
	case fynetheme.SizeNameModalBlurRadius:
		return 0
	}
	return fynetheme.DefaultTheme().Size(name)
}
