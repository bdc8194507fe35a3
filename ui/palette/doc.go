// Package palette is the panel at the left of the window: the services that can
// be drawn, by category, with a search over them.
//
// It takes sections of entries and tells which entry is dragged, dropped or
// activated; it does not know what an entry stands for. The window imports it.
package palette
