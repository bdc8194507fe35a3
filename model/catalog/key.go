package catalog

// Props are the property values of one element, by key. Treat as immutable:
// change a copy.
type Props map[string]Value

// contains reports whether everything that want sets has the same value in p.
func (p Props) contains(want Props) bool {
	for key, v := range want {
		if !p[key].Equal(v) {
			return false
		}
	}
	return true
}

// IntKey, NumberKey, BoolKey, EnumKey, StringKey and ListKey name a property
// whose type is known at compile time. A catalogue test proves that every key
// that the program uses exists with that type.
type (
	IntKey    struct{ key }
	NumberKey struct{ key }
	BoolKey   struct{ key }
	EnumKey   struct{ key }
	StringKey struct{ key }
	ListKey   struct{ key }
)

type key struct{ name string }

// Name is the key as it stands in files.
func (k key) Name() string { return k.name }

// Int declares a whole-number property.
func Int(name string) IntKey { return IntKey{key{name}} }

// Number declares a property that may have a fraction.
func Number(name string) NumberKey { return NumberKey{key{name}} }

// Bool declares a yes/no property.
func Bool(name string) BoolKey { return BoolKey{key{name}} }

// Enum declares a property with a fixed set of values.
func Enum(name string) EnumKey { return EnumKey{key{name}} }

// String declares a free-text property.
func String(name string) StringKey { return StringKey{key{name}} }

// List declares a property that is a list of strings.
func List(name string) ListKey { return ListKey{key{name}} }

// In is the number set in p.
func (k IntKey) In(p Props) (int, bool) {
	n, ok := p[k.name].Number()
	return int(n), ok && n == float64(int(n))
}

// In is the number set in p.
func (k NumberKey) In(p Props) (float64, bool) { return p[k.name].Number() }

// In is the truth value set in p.
func (k BoolKey) In(p Props) (bool, bool) { return p[k.name].Bool() }

// In is the value set in p.
func (k EnumKey) In(p Props) (string, bool) { return p[k.name].Text() }

// In is the text set in p.
func (k StringKey) In(p Props) (string, bool) { return p[k.name].Text() }

// In is the list set in p.
func (k ListKey) In(p Props) ([]string, bool) { return p[k.name].List() }
