// Package raster paints a scene into pixels. The window and the PNG export use
// the same Painter, so what one sees is what one exports.
//
// Painting the same scene gives the same bytes however the target is cut into
// strips: every mask is made in coordinates of its own shape or of the whole
// picture, never of the clip. Rectangles and lines along an axis lie on whole
// device pixels (snap.go says how); everything else is antialiased where it is.
//
// It imports model/scene, geom, typeface and icon. The view, the panels and
// the picture formats may import it. It knows no diagram and no file format.
package raster
