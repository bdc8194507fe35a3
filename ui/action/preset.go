package action

import (
	"lintel/model/catalog"
)

// presets are the ways to judge that the menu offers, by their names in presets.yaml.
var presets = []struct {
	name  string
	title catalog.Text
}{
	{"recommended", catalog.Text{EN: "Judge as recommended", KO: "권장 기준으로 검사"}},
	{"strict", catalog.Text{EN: "Judge strictly", KO: "엄격한 기준으로 검사"}},
	{"exam-dva", catalog.Text{EN: "Judge as the Developer exam does", KO: "DVA 시험 기준으로 검사"}},
	{"exam-saa", catalog.Text{EN: "Judge as the Architect exam does", KO: "SAA 시험 기준으로 검사"}},
}

// usePreset judges by a preset wherever the project does not say how.
func usePreset(i int) Action {
	p := presets[i]
	return Action{
		ID:      "check.preset." + p.name,
		Title:   p.title,
		Menu:    Check,
		Group:   3,
		Checked: func(c Context) bool { return c.Shell.Preset() == p.name },
		Run:     func(c Context) { c.Shell.SetPreset(p.name) },
	}
}
