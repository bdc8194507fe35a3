package window

import (
	"fmt"
	"slices"

	"lintel/model/catalog"
	"lintel/ui/palette"
)

// entryKey is a comparable name of a palette entry: kind, and variant if any.
func entryKey(e catalog.Entry) string {
	if e.Variant == nil {
		return string(e.Service.Kind)
	}
	return string(e.Service.Kind) + "/" + e.Variant.ID
}

func (w *Window) entry(p palette.Entry) catalog.Entry {
	for _, e := range w.parts.Catalog.Entries() {
		if entryKey(e) == p.Key {
			return e
		}
	}
	panic(fmt.Sprintf("the palette shows %v, which is not in the catalogue", p.Key))
}

// showChosen shows the lately used and the favourites, as far as the catalogue
// of this version has them.
func (w *Window) showChosen() {
	known := map[string]palette.Entry{}
	for _, e := range w.parts.Catalog.Entries() {
		known[entryKey(e)] = w.paletteEntry(e)
	}
	entries := func(keys []string) []palette.Entry {
		var list []palette.Entry
		for _, key := range keys {
			if e, ok := known[key]; ok {
				list = append(list, e)
			}
		}
		return list
	}
	w.palette.SetRecent(entries(w.atHand()))
	w.palette.SetFavourites(entries(w.set.Services.Favourites))
}

// atHand names the lately used services and, after them, the commonest: what
// stands below must not move when the first one is used.
func (w *Window) atHand() []string {
	list := slices.Clone(w.set.Services.Recent)
	for _, kind := range w.parts.Catalog.Usual("") {
		if !slices.Contains(list, string(kind)) {
			list = append(list, string(kind))
		}
	}
	return list
}

// recentMost is the number of services that are remembered as lately used. The
// palette shows fewer, but a version without one of them shows the next.
const recentMost = 10

// lately remembers a service as the latest used.
func (w *Window) lately(entry catalog.Entry) {
	recent := append([]string{entryKey(entry)}, without(w.set.Services.Recent, entryKey(entry))...)
	w.set.Services.Recent = recent[:min(len(recent), recentMost)]
	w.showChosen()
}

// star makes a service a favourite, or takes it from the favourites.
func (w *Window) star(e palette.Entry, on bool) {
	key := entryKey(w.entry(e))
	favourites := without(w.set.Services.Favourites, key)
	if on {
		favourites = append(favourites, key)
	}
	w.set.Services.Favourites = favourites
	w.keepSettings()
	w.showChosen()
}

// fold remembers that a category was folded away, or unfolded.
func (w *Window) fold(section string, folded bool) {
	w.set.Services.Folded = without(w.set.Services.Folded, section)
	if folded {
		w.set.Services.Folded = append(w.set.Services.Folded, section)
	}
	w.keepSettings()
}

// without is a copy of a list that lacks a name.
func without(list []string, name string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == name })
}
