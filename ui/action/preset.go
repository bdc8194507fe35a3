package action

import (
	"slices"

	"lintel/model/catalog"
)

// Preset is a way to judge that a person can choose.
type Preset struct {
	Name  string // in presets.yaml
	Title catalog.Text
}

// presets are the ways to judge, in the order in which they are offered.
var presets = []Preset{
	{"recommended", catalog.Text{EN: "Judge as recommended", KO: "권장 기준으로 검사"}},
	{"strict", catalog.Text{EN: "Judge strictly", KO: "엄격한 기준으로 검사"}},
	{"exam-dva", catalog.Text{EN: "Judge as the Developer exam does", KO: "DVA 시험 기준으로 검사"}},
	{"exam-saa", catalog.Text{EN: "Judge as the Architect exam does", KO: "SAA 시험 기준으로 검사"}},
}

// Presets lists the ways to judge in the order in which they are offered.
func Presets() []Preset { return slices.Clone(presets) }

// usePreset judges by a preset wherever the project does not say how.
func usePreset(i int) Action {
	p := presets[i]
	return Action{
		ID:      "check.preset." + p.Name,
		Title:   p.Title,
		Menu:    Check,
		Group:   3,
		Checked: func(c Context) bool { return c.Shell.Preset() == p.Name },
		Run:     func(c Context) { c.Shell.SetPreset(p.Name) },
	}
}
