package drawio

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"lintel/model/diagram"
	"lintel/model/legible"
)

// escaping is for text in XML and in HTML alike.
var escaping = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// attribute is a quoted XML attribute. What XML cannot hold is replaced.
func attribute(s string) string { return `"` + escaping.Replace(legible.Line(s)) + `"` }

// markup is text in a label, which draw.io reads as HTML.
func markup(s string) string { return escaping.Replace(legible.Line(s)) }

// cellID is the id of a cell: that of the element where it is plain, with other
// bytes as numbers, so that no two become one, and nothing is taken for the root
// or the layer.
func cellID(id diagram.ID) string {
	var b strings.Builder
	b.WriteString("lintel-")
	for i := range len(id) {
		c := id[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '>' {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, ".%02x", c)
	}
	return b.String()
}

// number is a length with at most two decimals.
func number(x float64) string {
	return strconv.FormatFloat(math.Round(x*100)/100+0, 'f', -1, 64)
}
