// Package assets embeds everything Lintel ships beside its code: the typeface
// and the pictures, texts and examples that are data rather than Go.
//
// It is the only Go file under assets. Only the programs under cmd import it;
// they hand [FS] to the model, so that the model reads any fs.FS and can be
// tested with a small one.
package assets

import "embed"

// FS holds the shipped data under the paths of this folder, such as
// "fonts/lintel-sans-400.ttf".
//
//go:embed catalog cloudformation proof.yaml presets.yaml notes.yaml examples/*.lintel templates icons/*/*.svg locales rules fonts/*.ttf fonts/OFL.txt
var FS embed.FS
