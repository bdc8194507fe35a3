// Package png writes scenes as PNG pictures of any size and reads the diagram
// back that such a picture carries.
//
// The picture is painted in bands and compressed as it grows, so memory does
// not depend on its height. Equal scenes give equal bytes on every machine. It
// imports model/scene, geom and render/raster; programs and the export dialog
// may import it.
package png
