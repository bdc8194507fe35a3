package control

import (
	"math"

	"lintel/model/typeface"
)

// Style is one row of the type table of the style sheet.
type Style uint8

// The styles, by font size, line height in px, and weight.
const (
	Body          Style = iota // 13/20 regular: menus, rows
	BodyStrong                 // 13/20 semibold
	BodyTight                  // 13/18 regular: message of a problem
	Detail                     // 12/17 regular: field values, status bar
	Strong                     // 12/16 semibold: buttons, section heads
	Caption                    // 11/14 regular: second lines, rule ids
	CaptionStrong              // 11/14 semibold
	Title                      // 14/20 semibold: title of the inspector
	Headline                   // 16/24 semibold: empty states
	DialogTitle                // 20/28 semibold
)

type measures struct {
	size, line float64
	weight     typeface.Weight
}

func (s Style) measures() measures {
	return [...]measures{
		Body:          {13, 20, typeface.Regular},
		BodyStrong:    {13, 20, typeface.Semibold},
		BodyTight:     {13, 18, typeface.Regular},
		Detail:        {12, 17, typeface.Regular},
		Strong:        {12, 16, typeface.Semibold},
		Caption:       {11, 14, typeface.Regular},
		CaptionStrong: {11, 14, typeface.Semibold},
		Title:         {14, 20, typeface.Semibold},
		Headline:      {16, 24, typeface.Semibold},
		DialogTitle:   {20, 28, typeface.Semibold},
	}[s]
}

// Line is the line height in px.
func (s Style) Line() float64 { return s.measures().line }

// baseline is the distance from the top of a line to its baseline in whole px.
func (s Style) baseline(f *typeface.Family) float64 {
	m := s.measures()
	metrics := f.Metrics(m.weight)
	up, down := math.Round(metrics.Ascent*m.size), math.Round(metrics.Descent*m.size)
	return math.Floor((m.line-up-down)/2 + up)
}
