// Package official reads the icon package that AWS publishes
// ("Asset-Package_*.zip"), finds in it the icons of the catalogue, and keeps
// those in the data folder of a person, each file as AWS made it: AWS forbids
// changing its icons and gives them to nobody to pass on.
//
// A package comes from outside, so nothing in it is trusted: names are only
// compared, never used as paths, and everything read is limited.
//
// It imports model/icon, model/icon/drawing, model/catalog and model/file. The
// programs and ui/window may import it.
package official
