package connect

import "testing"

func TestTheNextSizeOfFargateIsTheSmallestThatHasBoth(t *testing.T) {
	for _, c := range []struct{ cpu, memory, want int }{
		{0, 0, 256}, {256, 2048, 256}, {256, 2049, 512}, {257, 512, 512},
		{512, 4096, 512}, {4096, 30720, 4096}, {4096, 30721, 8192}, {32768, 249856, 32768},
	} {
		if got, ok := nextSize(c.cpu, c.memory); !ok || got.cpu != c.want {
			t.Errorf("%d CPU units with %d MB: %d, %v; want %d", c.cpu, c.memory, got.cpu, ok, c.want)
		}
	}
	for _, c := range [][2]int{{32769, 0}, {0, 249857}} {
		if got, ok := nextSize(c[0], c[1]); ok {
			t.Errorf("%v: %d, though Fargate has no such size", c, got.cpu)
		}
	}
}
