package cloudformation

import "net/netip"

// cidr cuts ranges out of one: Fn::Cidr [range, count, bits of hosts].
func (e *evaluator) cidr(argument *Value, line int) *Value {
	parts := argument.Items()
	if argument.Kind() != List || len(parts) < 2 {
		return e.wrong("Fn::Cidr", line)
	}
	from := e.value(parts[0])
	text, known := from.Text()
	if !known {
		return UnknownBecause(describe(from) + " cut into ranges")
	}
	count, okCount := e.value(parts[1]).Number()
	bits := 8.0
	okBits := true
	if len(parts) > 2 {
		bits, okBits = e.value(parts[2]).Number()
	}
	whole, err := netip.ParsePrefix(text)
	if err != nil || !okCount || !okBits || count < 1 || count > 256 || bits < 1 || bits > 128 {
		return e.wrong("Fn::Cidr", line)
	}
	list := &Value{kind: List, Line: line}
	address := whole.Masked().Addr()
	size := address.BitLen() - int(bits)
	for range int(count) {
		if size < whole.Bits() || !whole.Contains(address) {
			e.note(line, "%s has no room for %v ranges", "%s: 범위 %v개가 들어갈 자리가 없습니다", text, count)
			break
		}
		list.items = append(list.items, TextOf(netip.PrefixFrom(address, size).String()))
		address = after(address, int(bits))
	}
	return list
}

// after is the address that comes 2^bits later.
func after(a netip.Addr, bits int) netip.Addr {
	raw := a.AsSlice()
	at := len(raw) - 1 - bits/8
	for carry := 1 << (bits % 8); at >= 0 && carry > 0; at-- {
		sum := int(raw[at]) + carry
		raw[at], carry = byte(sum), sum>>8
	}
	next, _ := netip.AddrFromSlice(raw)
	return next
}
