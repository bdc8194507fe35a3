package scene

import "image/color"

// Ink is a colour of the style sheet at an opacity. The zero Ink draws nothing.
type Ink struct {
	Token   Token
	Opacity float64 // 0..1, multiplied with the alpha of the token
}

// Ink is the token at full strength.
func (t Token) Ink() Ink { return Ink{t, 1} }

// Fade is the token at the given opacity.
func (t Token) Fade(opacity float64) Ink { return Ink{t, opacity} }

// Fade multiplies the opacity of i.
func (i Ink) Fade(k float64) Ink { return Ink{i.Token, i.Opacity * k} }

// Visible reports whether the ink leaves a mark.
func (i Ink) Visible() bool { return i.Token != NoToken && i.Opacity > 0 }

// Theme gives every Token a colour.
type Theme struct {
	// Name is "light" or "dark".
	Name   string
	colors [tokenCount]color.NRGBA
}

// Dark reports whether the ground is darker than the text.
func (t *Theme) Dark() bool { return t.Name == "dark" }

// Color is the colour of an ink in this theme, not premultiplied.
func (t *Theme) Color(i Ink) color.NRGBA {
	c := t.colors[i.Token]
	c.A = uint8(float64(c.A)*i.Opacity + 0.5)
	return c
}

// Light is the light theme, the default of every export.
func Light() *Theme { return themeFrom("light", func(p pair) color.NRGBA { return p.light }) }

// Dark is the dark theme.
func Dark() *Theme { return themeFrom("dark", func(p pair) color.NRGBA { return p.dark }) }

func themeFrom(name string, pick func(pair) color.NRGBA) *Theme {
	t := &Theme{Name: name}
	for token, p := range palette() {
		t.colors[token] = pick(p)
	}
	return t
}
