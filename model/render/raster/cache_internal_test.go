package raster

import "testing"

func TestTheCacheForgetsWhatIsNotUsedAndStaysSmall(t *testing.T) {
	const size = 1000
	c := newCache[int](20 * (size + overhead))
	made := map[int]int{}
	ask := func(key int) {
		c.stencil(key, func() *stencil {
			made[key]++
			return &stencil{mask: make([]byte, size)}
		})
	}
	for key := range 1000 {
		ask(key)
		ask(-1) // in use all the time
		if n := len(c.young) + len(c.old); n > 20 {
			t.Fatalf("%d stencils are kept, room is for 20", n)
		}
	}
	if made[-1] != 1 {
		t.Errorf("the stencil in use was made %d times", made[-1])
	}
	ask(5)
	if made[5] != 2 {
		t.Error("an old stencil was not forgotten")
	}
}
