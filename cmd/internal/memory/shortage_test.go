package memory

import (
	"math"
	"runtime"
	"slices"
	"testing"
)

func TestMemoryIsShortUntilThereIsEnoughAgain(t *testing.T) {
	for name, c := range map[string]struct {
		megabytes []uint64 // of room at each look
		turned    []int    // the looks at which somebody is told
	}{
		"a machine with room":         {[]uint64{4096, 300, 200, 128}, nil},
		"it becomes short":            {[]uint64{300, 127, 90, 1, 0}, []int{1}},
		"a little more is not enough": {[]uint64{127, 128, 200, 255}, []int{0}},
		"enough again":                {[]uint64{127, 256, 200}, []int{0, 1}},
		"short from the start, twice": {[]uint64{10, 400, 10}, []int{0, 1, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			var s shortage
			var turned []int
			for i, mb := range c.megabytes {
				if s.turns(mb << 20) {
					turned = append(turned, i)
				}
			}
			if !slices.Equal(turned, c.turned) {
				t.Errorf("told at the looks %v, expected %v", turned, c.turned)
			}
		})
	}
}

func TestHalfOfTheRoomIsLeftToLibraries(t *testing.T) {
	if got := tight(100, 60); got != 130 {
		t.Errorf("the collector may hold %d, expected 130", got)
	}
	if got := tight(math.MaxUint64/2, math.MaxUint64); got != math.MaxInt64 {
		t.Errorf("without a limit it may hold %d", got)
	}
}

func TestWhatTheRuntimeHoldsIsCounted(t *testing.T) {
	before := held()
	block := make([]byte, 256<<20)
	block[len(block)-1] = 1
	defer runtime.KeepAlive(block)
	if grew := held() - before; grew < 128<<20 || grew > 512<<20 {
		t.Errorf("a block of 256 MB counted as %d bytes", grew)
	}
}
