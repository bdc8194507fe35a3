package window

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/model/search"
	"lintel/ui/action"
	"lintel/ui/launcher"
	"lintel/ui/locale"
	"lintel/ui/palette"
	"lintel/ui/settings"
)

// ShowCommands opens the command palette.
func (w *Window) ShowCommands() {
	w.learn(settings.EverythingHint)
	w.refreshWelcome()
	w.launcher = launcher.Open(w.kit, w.win.Canvas(), w.words, w.commands)
	w.launcher.OnClose = func() { w.launcher = nil }
}

// The most that the command palette lists of each kind.
const (
	commandsRecent   = 5
	commandsServices = 6
	commandsElements = 8
)

// commands are the groups of the command palette for a text: that with the best
// fit first.
func (w *Window) commands(query string) []launcher.Group {
	typed := search.New(query)
	if typed.Empty() {
		return w.allCommands()
	}
	groups := []rankedGroup{w.foundActions(query), w.foundServices(query, typed), w.foundElements(query)}
	slices.SortStableFunc(groups, func(a, b rankedGroup) int { return cmp.Compare(a.rank, b.rank) })
	var shown []launcher.Group
	for _, g := range groups {
		if len(g.Items) > 0 {
			shown = append(shown, g.Group)
		}
	}
	return shown
}

// rankedGroup is a group with how well its first item fits.
type rankedGroup struct {
	launcher.Group
	rank search.Rank
}

// allCommands are the actions used lately and then all others.
func (w *Window) allCommands() []launcher.Group {
	recent := w.set.Actions[:min(commandsRecent, len(w.set.Actions))]
	lately := launcher.Group{Title: w.words.T(locale.LauncherRecent)}
	others := launcher.Group{Title: w.words.T(locale.LauncherActions)}
	for _, m := range action.Search("", w.Lang(), recent) {
		if slices.Contains(recent, m.ID) {
			lately.Items = append(lately.Items, w.commandItem(m.Action))
		} else {
			others.Items = append(others.Items, w.commandItem(m.Action))
		}
	}
	if len(lately.Items) == 0 {
		return []launcher.Group{others}
	}
	return []launcher.Group{lately, others}
}

func (w *Window) foundActions(query string) rankedGroup {
	g := rankedGroup{Group: launcher.Group{Title: w.words.T(locale.LauncherActions)}}
	for i, m := range action.Search(query, w.Lang(), w.set.Actions) {
		if i == 0 {
			g.rank = m.Rank
		}
		g.Items = append(g.Items, w.commandItem(m.Action))
	}
	return g
}

func (w *Window) commandItem(a action.Action) launcher.Item {
	c := w.context()
	item := launcher.Item{
		Title: a.TitleNow(c).In(w.Lang()), Detail: a.Menu.Title().In(w.Lang()), Disabled: !a.Can(c),
		Icon: launcher.Icon{Glyph: a.Glyph, Ink: scene.Muted},
		Run: func() {
			w.used(a)
			a.Do(w.context())
		},
	}
	if a.Checked != nil && a.Checked(c) {
		item.Icon = launcher.Icon{Glyph: "check", Ink: scene.Accent}
	}
	if len(a.Keys) > 0 {
		item.Shortcut = a.Keys[0].String()
	}
	return item
}

// used remembers an action as the latest chosen in the command palette.
func (w *Window) used(a action.Action) {
	w.set.AddAction(a.ID)
	w.keepSettings()
}

func (w *Window) foundServices(query string, typed search.Query) rankedGroup {
	g := rankedGroup{Group: launcher.Group{Title: w.words.T(locale.LauncherServices)}}
	found := w.parts.Catalog.Search(query, w.Lang())
	for i, e := range found[:min(commandsServices, len(found))] {
		shown := w.paletteEntry(e)
		if i == 0 {
			g.rank, _ = typed.Rank([]string{shown.Title, shown.Subtitle}, []string{e.Name().EN, e.Name().KO})
		}
		item := launcher.Item{Title: shown.Title, Icon: iconOf(shown), Run: func() { w.attach(e) }}
		if shown.Subtitle != shown.Title {
			item.Detail = shown.Subtitle
		}
		g.Items = append(g.Items, item)
	}
	return g
}

func iconOf(e palette.Entry) launcher.Icon {
	return launcher.Icon{Glyph: e.Glyph, Tile: e.Tile, Ink: e.Ink}
}

func (w *Window) foundElements(query string) rankedGroup {
	e := w.editor()
	g := rankedGroup{Group: launcher.Group{Title: w.words.T(locale.LauncherElements)}}
	for i, found := range e.Named(query, commandsElements) {
		if i == 0 {
			g.rank = found.Rank
		}
		item := launcher.Item{Title: e.Name(found.ID), Run: func() { e.Reveal(found.ID) }}
		if n, ok := e.Diagram().Node(found.ID); ok {
			item.Title = e.Builder.Name(n.ID)
			item.Icon, item.Detail = w.kindWords(n.Kind)
			if n.Parent != "" {
				item.Detail += " · " + e.Builder.Name(n.Parent)
			}
		} else {
			item.Icon, item.Detail = launcher.Icon{Glyph: "connect", Ink: scene.Muted}, w.words.T(locale.ArrowGroup)
		}
		g.Items = append(g.Items, item)
	}
	return g
}

// kindWords is the picture and the name of a kind, unknown ones included.
func (w *Window) kindWords(kind catalog.Kind) (launcher.Icon, string) {
	s, ok := w.parts.Catalog.Service(kind)
	if !ok {
		return launcher.Icon{}, kind.Short()
	}
	shown := w.paletteEntry(catalog.Entry{Service: s})
	return iconOf(shown), shown.Title
}
