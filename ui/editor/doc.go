// Package editor is what a person is doing in one open document, without a
// window: the document and its history, the selection, the viewport, the
// findings, and what the overlay has to show.
//
// It holds the parts and lets tools and actions use them; a gesture belongs to
// ui/tool, a menu entry to ui/action, a pixel to ui/view. It must not import Fyne.
package editor
