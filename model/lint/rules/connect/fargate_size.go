package connect

// fargateSize is the memory that Fargate has for a number of CPU units.
// Where there is no step the sizes in between are listed.
type fargateSize struct {
	cpu, least, most, step int // memory in MB
	between                []int
}

// fargateSizes are all sizes, the smallest first, from "Amazon ECS task
// definition parameters for Fargate".
var fargateSizes = []fargateSize{
	{cpu: 256, least: 512, most: 2048, between: []int{1024}},
	{cpu: 512, least: 1024, most: 4096, step: 1024},
	{cpu: 1024, least: 2048, most: 8192, step: 1024},
	{cpu: 2048, least: 4096, most: 16384, step: 1024},
	{cpu: 4096, least: 8192, most: 30720, step: 1024},
	{cpu: 8192, least: 16384, most: 61440, step: 4096},
	{cpu: 16384, least: 32768, most: 122880, step: 8192},
	{cpu: 32768, least: 61440, most: 249856, between: []int{122880}},
}

func sizeOf(cpu int) (fargateSize, bool) {
	for _, s := range fargateSizes {
		if s.cpu == cpu {
			return s, true
		}
	}
	return fargateSize{}, false
}

// nextSize is the smallest size with so much CPU and memory.
func nextSize(cpu, memory int) (fargateSize, bool) {
	for _, s := range fargateSizes {
		if s.cpu >= cpu && s.most >= memory {
			return s, true
		}
	}
	return fargateSize{}, false
}

func (s fargateSize) takes(memory int) bool { return memory <= s.most && s.roundUp(memory) == memory }

// roundUp is the least memory of the size that is enough.
func (s fargateSize) roundUp(memory int) int {
	if s.step == 0 {
		for _, size := range append([]int{s.least}, s.between...) {
			if size >= memory {
				return size
			}
		}
		return s.most
	}
	at := s.least
	for at < memory {
		at += s.step
	}
	return at
}
