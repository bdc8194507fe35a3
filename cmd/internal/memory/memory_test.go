package memory

import (
	"slices"
	"testing"
)

func TestMemoryIsGivenBackOnceAfterABurst(t *testing.T) {
	for name, c := range map[string]struct {
		megabytes []uint64 // allocated in each pause
		given     []int    // the pauses after which memory goes back
	}{
		"a program that rests from the start": {[]uint64{1, 1, 1, 1}, nil},
		"opening a large drawing":             {[]uint64{200, 80, 1, 1, 1}, []int{2}},
		"work that goes on":                   {[]uint64{40, 40, 40, 40}, nil},
		"two bursts":                          {[]uint64{100, 1, 1, 50, 0, 0}, []int{1, 4}},
		"a small edit":                        {[]uint64{100, 1, 10, 1, 10, 1}, []int{1}},
		"many small edits":                    {[]uint64{100, 1, 20, 1, 20, 1}, []int{1, 5}},
	} {
		t.Run(name, func(t *testing.T) {
			var r rest
			var total uint64
			var given []int
			for i, mb := range c.megabytes {
				total += mb << 20
				if r.begins(total) {
					given = append(given, i)
				}
			}
			if !slices.Equal(given, c.given) {
				t.Errorf("memory went back after the pauses %v, expected %v", given, c.given)
			}
		})
	}
}

func TestAllocationsAreCounted(t *testing.T) {
	before := allocated()
	block := make([]byte, 1<<20)
	block[0] = 1
	if grew := allocated() - before; grew < 1<<20 {
		t.Errorf("a block of 1 MB counted as %d bytes", grew)
	}
}
