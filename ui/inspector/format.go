package inspector

import (
	"net/netip"

	"lintel/model/catalog"
	"lintel/ui/locale"
)

// complaint is what is wrong with a text; the zero value is nothing.
type complaint struct {
	key    locale.Key
	detail string // for the place that the text of the key keeps
}

func (c complaint) in(words *locale.Printer) string { return words.T(c.key, c.detail) }

// The lengths of the prefix that AWS takes for a VPC and for a subnet, in bits.
const (
	vpcPrefixLeast = 16
	vpcPrefixMost  = 28
)

// wrongItem is what is wrong with an item of a list.
func wrongItem(p catalog.Property, item string) complaint {
	if example := p.Format.Example(); example != "" && p.CheckItem(item) != nil {
		return complaint{key: locale.NotInForm, detail: example}
	}
	return wrongFormat(p.Format, item)
}

// wrongFormat is what is wrong with a text that has to be written in some way.
func wrongFormat(f catalog.Format, text string) complaint {
	if f != catalog.CIDR && f != catalog.VPCCIDR {
		return complaint{}
	}
	prefix, err := netip.ParsePrefix(text)
	switch {
	case err != nil:
		return complaint{key: locale.NotARange}
	case f == catalog.VPCCIDR && (!prefix.Addr().Is4() || prefix.Bits() < vpcPrefixLeast || prefix.Bits() > vpcPrefixMost):
		return complaint{key: locale.NotAVPCRange}
	case prefix != prefix.Masked():
		return complaint{key: locale.InsideARange, detail: prefix.Masked().String()}
	}
	return complaint{}
}
