// Package view is the Fyne widget of a diagram: one raster painted by
// model/render/raster from the scene and the overlay, and an adapter that hands
// pointer and keys to the active tool.
//
// It decides nothing about diagrams: gestures live in ui/tool, numbers about
// looks in model/scene. Only ui/window imports it.
package view
