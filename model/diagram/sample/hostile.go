package sample

import (
	"errors"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// HostileTexts are texts that try to break out of a file format, by what they
// try. All of them may stand in a diagram.
func HostileTexts() map[string]string {
	return map[string]string{
		"quotes":            `say "hi" and 'bye'`,
		"a last slash":      `C:\`,
		"slashes":           `\\N \G \l \"`,
		"markup":            `<B>bold</B> <IMG SRC="/etc/passwd" onerror="alert(1)"/>`,
		"a script":          `</script><script>alert(1)</script>`,
		"an entity":         `a &amp; b &#34; &nosuch; #quot; #35;`,
		"a bracket":         `>]; } digraph {`,
		"the end of CDATA":  `]]> --> ?>`,
		"Korean":            `주문 "처리" 서비스`,
		"an emoji":          "🚀 ship",
		"controls":          "a\x00b\x07c\nd\te\x1b[31m",
		"no characters":     "\ufffe\uffff",
		"reversed":          "a\u202eb\u2066c\u2069",
		"line separators":   "a\u2028b\u2029c\u0085d",
		"a comment":         "/* x */ // y # z %% w",
		"a directive":       `%%{init: {"theme":"dark"}}%%`,
		"an HTML string":    "<<TABLE></TABLE>>",
		"spaces":            "   ",
		"a port":            "a:b:c",
		"a table":           "a | b || c\n--- | ---\n",
		"a code fence":      "``` x\n```\n~~~ `y`",
		"a link":            "[x](javascript:alert(1)) ![y](http://example.com/z.png)",
		"a heading":         "\n# heading\n- item\n> quote",
		"words of a format": "end subgraph style a:#35; click n1 call x() class",
		"a style":           "x;fillColor=#000000;shape=image;image=http://example.com/z.png;",
		"a formula":         "$$\\input{/etc/passwd}$$ \\(x\\)",
		"a long word":       strings.Repeat("W", 300),
	}
}

// Hostile is a diagram in which everything is called text: title, ids, kinds,
// names and labels; but for NUL, which no id may have.
func Hostile(text string) (*diagram.Diagram, error) {
	d := diagram.New()
	_, err := d.Update(func(tx *diagram.Tx) error {
		tx.SetMeta(diagram.Meta{Title: text})
		id := diagram.ID("x" + strings.ReplaceAll(text, "\x00", ""))
		return errors.Join(
			tx.PutNode(&diagram.Node{ID: "frame" + id, Kind: "vpc", Name: text, Size: geom.Size{W: 400, H: 300}}),
			tx.PutNode(&diagram.Node{ID: id, Kind: "lambda", Name: text, Parent: "frame" + id, Pos: geom.Pt(40, 60)}),
			tx.PutNode(&diagram.Node{ID: "b" + id, Kind: catalog.Kind(text), Name: text, Parent: "frame" + id, Pos: geom.Pt(280, 60)}),
			tx.PutNode(&diagram.Node{ID: "note" + id, Kind: "note", Name: text, Pos: geom.Pt(0, 340), Size: geom.Size{W: 200, H: 80}}),
			tx.PutEdge(&diagram.Edge{ID: "edge" + id, Kind: catalog.EdgeKind(text), From: id, To: "b" + id, Label: text}))
	})
	return d, err
}
