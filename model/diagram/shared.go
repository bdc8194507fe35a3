package diagram

import "maps"

// shared is a map that is copied on the first write after it was lent to a
// snapshot. Its values are immutable.
type shared[K comparable, V any] struct {
	m    map[K]V
	lent bool
}

func newShared[K comparable, V any]() shared[K, V] { return shared[K, V]{m: map[K]V{}} }

func (s *shared[K, V]) lend() shared[K, V] {
	s.lent = true
	return shared[K, V]{m: s.m, lent: true}
}

func (s *shared[K, V]) set(k K, v V) {
	s.own()
	s.m[k] = v
}

func (s *shared[K, V]) drop(k K) {
	s.own()
	delete(s.m, k)
}

func (s *shared[K, V]) own() {
	if s.lent {
		s.m, s.lent = maps.Clone(s.m), false
	}
}
