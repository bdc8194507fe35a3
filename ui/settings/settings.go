package settings

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"

	"lintel/model/catalog"
)

// Theme is the colours of the window.
type Theme string

// The themes; the system decides until the person does.
const (
	SystemTheme Theme = "system"
	LightTheme  Theme = "light"
	DarkTheme   Theme = "dark"
)

// Language is the language of the window.
type Language string

// The languages; the system decides until the person does.
const (
	SystemLanguage Language = "system"
	English        Language = "en"
	Korean         Language = "ko"
)

// Motion says whether things move by themselves.
type Motion string

// Whether they do; the system decides until the person does.
const (
	SystemMotion  Motion = "system"
	FullMotion    Motion = "full"
	ReducedMotion Motion = "reduced"
)

// Settings is everything that is remembered. Start from [Defaults] or [Load].
type Settings struct {
	Theme      Theme    `json:"theme"`
	AWSIcons   bool     `json:"awsIcons"` // draw with the icons of AWS, where they are installed
	Motion     Motion   `json:"motion"`
	Language   Language `json:"language"`
	Files      []string `json:"recentFiles"` // absolute paths, the newest first
	LastFolder string   `json:"lastFolder"`  // where a file was last opened or saved
	Palette    Panel    `json:"palette"`
	Inspector  Panel    `json:"inspector"`
	Problems   Panel    `json:"problems"`
	Aids       Aids     `json:"aids"`
	Export     Export   `json:"export"`
	Services   Services `json:"services"`
	Hints      []Hint   `json:"hints"`         // those that the person needs no more
	Actions    []string `json:"recentActions"` // ids of those chosen in the command palette, the latest first
	By         string   `json:"by"`            // who accepts problems
	Checking   bool     `json:"checking"`      // drawings are checked while they change
	// Backup keeps the previous version of a file when it is saved.
	Backup bool `json:"backup"`
	// Preset judges where a project does not say how; empty is the recommended one.
	Preset string `json:"preset"`
	Layout Layout `json:"layout"`
	Import Import `json:"import"`
}

// Import is how CloudFormation templates are drawn.
type Import struct {
	// Helpers also draws what is else a part of what uses it, such as roles.
	Helpers bool `json:"helpers"`
}

// Layout is how drawings are arranged.
type Layout struct {
	Down bool `json:"down"` // arrows lead down instead of to the right
	Gaps Gaps `json:"gaps"`
}

// Gaps is how much room an arrangement leaves between things.
type Gaps string

// The gaps.
const (
	UsualGaps Gaps = ""
	SmallGaps Gaps = "compact"
	LargeGaps Gaps = "airy"
)

// Aids is what the canvas shows beside the drawing.
type Aids struct {
	NoGrid  bool `json:"noGrid"`
	Minimap bool `json:"minimap"`
	Legend  bool `json:"legend"`
	Outline bool `json:"outline"` // in the place of the palette
}

// Services is what the palette remembers, each by the name that the window
// knows it by. A name that this version does not know is kept.
type Services struct {
	Recent     []string `json:"recent"`     // lately drawn, the latest first
	Favourites []string `json:"favourites"` // in the order in which they were chosen
	Folded     []string `json:"folded"`     // categories whose services are hidden
}

// ServicesLimit is the number of names that each list of [Services] may have.
const ServicesLimit = 200

// Panel is one side of the window.
type Panel struct {
	Size   float64 `json:"size"` // px across the edge it can be dragged by
	Hidden bool    `json:"hidden"`
}

// Export is what the export dialog was last left with.
type Export struct {
	Format      string  `json:"format"` // the extension without its dot
	Scale       float64 `json:"scale"`  // px for each pt
	Theme       Theme   `json:"theme"`  // light or dark
	Width       int     `json:"width"`  // of a PNG in px, instead of the scale; 0 for none
	DPI         int     `json:"dpi"`    // of a PNG, instead of the scale; 0 for none
	Paper       int     `json:"paper"`  // of a PDF, by its place among the papers
	Turn        int     `json:"turn"`   // of a PDF, by its place among the turns
	Transparent bool    `json:"transparent"`
	Legend      bool    `json:"legend"`
	Findings    bool    `json:"findings"`
	NoSource    bool    `json:"noSource"`
	Font        bool    `json:"font"`
	Links       bool    `json:"links"`
	IconFiles   bool    `json:"iconFiles"`
}

// RecentLimit is the number of recent files that are remembered.
const RecentLimit = 10

// Defaults is what a person starts with.
func Defaults() Settings {
	return Settings{
		Theme:     SystemTheme,
		Motion:    SystemMotion,
		Language:  SystemLanguage,
		Checking:  true,
		Palette:   Panel{Size: 208},
		Inspector: Panel{Size: 304},
		Problems:  Panel{Size: 168},
		Export:    Export{Format: "png", Scale: 2, Theme: LightTheme},
	}
}

// sound replaces each value that no version of the window can use, such as a
// panel of no size, by its default.
func (s Settings) sound() Settings {
	d := Defaults()
	if s.Theme != LightTheme && s.Theme != DarkTheme {
		s.Theme = d.Theme
	}
	if s.Motion != FullMotion && s.Motion != ReducedMotion {
		s.Motion = d.Motion
	}
	if s.Language != English && s.Language != Korean {
		s.Language = d.Language
	}
	s.Palette.Size = oneOf(s.Palette.Size, d.Palette.Size, 176, 320)
	s.Inspector.Size = oneOf(s.Inspector.Size, d.Inspector.Size, 264, 440)
	s.Problems.Size = oneOf(s.Problems.Size, d.Problems.Size, 80, 2000)
	s.Export.Scale = oneOf(s.Export.Scale, d.Export.Scale, 0.1, 16)
	if s.Export.Width < 0 || s.Export.Width > 100_000 {
		s.Export.Width = 0
	}
	if s.Export.DPI < 0 || s.Export.DPI > 9_600 || s.Export.Width > 0 {
		s.Export.DPI = 0
	}
	if s.Export.Paper < 0 || s.Export.Paper > 5 || s.Export.Turn < 0 || s.Export.Turn > 2 {
		s.Export.Paper, s.Export.Turn = 0, 0
	}
	if s.Export.Format == "" {
		s.Export.Format = d.Export.Format
	}
	if s.Layout.Gaps != SmallGaps && s.Layout.Gaps != LargeGaps {
		s.Layout.Gaps = UsualGaps
	}
	if s.Export.Theme != DarkTheme {
		s.Export.Theme = d.Export.Theme
	}
	s.Files = s.Files[:min(len(s.Files), RecentLimit)]
	s.Hints = s.Hints[:min(len(s.Hints), HintsLimit)]
	s.Actions = s.Actions[:min(len(s.Actions), ActionsLimit)]
	for _, list := range []*[]string{&s.Services.Recent, &s.Services.Favourites, &s.Services.Folded} {
		*list = (*list)[:min(len(*list), ServicesLimit)]
	}
	return s
}

// oneOf is value when it lies between least and most, and other when not.
func oneOf(value, other, least, most float64) float64 {
	if math.IsNaN(value) || value < least || value > most {
		return other
	}
	return value
}

// Lang is the language to show: the chosen one, or that of the system.
func (s Settings) Lang() catalog.Lang {
	switch s.Language {
	case English:
		return catalog.EN
	case Korean:
		return catalog.KO
	}
	return SystemLang(os.Getenv)
}

// Dark reports whether the person chose the dark theme. Under [SystemTheme]
// only the toolkit knows.
func (s Settings) Dark() bool { return s.Theme == DarkTheme }

// AddRecent remembers the file at path as the newest.
func (s *Settings) AddRecent(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	others := slices.DeleteFunc(slices.Clone(s.Files), func(f string) bool { return f == path })
	s.Files = append([]string{path}, others[:min(len(others), RecentLimit-1)]...)
}

// ActionsLimit is the number of actions that are remembered.
const ActionsLimit = 20

// AddAction remembers the action with an id as the latest.
func (s *Settings) AddAction(id string) {
	others := slices.DeleteFunc(slices.Clone(s.Actions), func(o string) bool { return o == id })
	s.Actions = append([]string{id}, others[:min(len(others), ActionsLimit-1)]...)
}

// Hint is a hint for somebody who does something for the first time.
type Hint string

// HintsLimit is the number of hints that are remembered, those of other versions
// among them.
const HintsLimit = 50

// The hints.
const (
	EverythingHint Hint = "everything" // the key of the command palette
	WiringHint     Hint = "wiring"     // how arrows are pulled
)

// Knows reports whether the person needs a hint no more.
func (s Settings) Knows(h Hint) bool { return slices.Contains(s.Hints, h) }

// Learn remembers that the person needs a hint no more, and reports whether
// that is news.
func (s *Settings) Learn(h Hint) bool {
	if s.Knows(h) {
		return false
	}
	s.Hints = append(s.Hints, h)
	return true
}

// Recent lists the recent files that still exist, the newest first. A file that
// cannot be asked about, say on a drive that is asleep, stays.
func (s Settings) Recent() []string {
	return slices.DeleteFunc(slices.Clone(s.Files), func(path string) bool {
		_, err := os.Stat(path)
		return errors.Is(err, fs.ErrNotExist)
	})
}
