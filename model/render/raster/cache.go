package raster

import (
	"image"
	"sync"
)

// stencil is the coverage of a small shape; its box is relative to the place
// where it is stamped.
type stencil struct {
	box  image.Rectangle
	mask []byte
}

// cache remembers stencils in two generations: when the young one is full it
// becomes the old one, and the old one is forgotten. What is in use moves on.
type cache[K comparable] struct {
	limit int // bytes of one generation
	mu    sync.Mutex
	size  int
	young map[K]*stencil
	old   map[K]*stencil
}

func newCache[K comparable](limit int) *cache[K] {
	return &cache[K]{limit: limit / 2, young: map[K]*stencil{}}
}

// overhead is what a stencil costs beside its mask, in bytes.
const overhead = 128

// stencil is the remembered stencil of key, or a new one.
func (c *cache[K]) stencil(key K, make func() *stencil) *stencil {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s, ok := c.young[key]; ok {
		return s
	}
	s, ok := c.old[key]
	if !ok {
		s = make()
	}
	cost := len(s.mask) + overhead
	if c.size+cost > c.limit {
		c.young, c.old, c.size = map[K]*stencil{}, c.young, 0
	}
	c.young[key] = s
	c.size += cost
	return s
}
