package connect

// fargateSize is the memory that Fargate has for a number of CPU units.
type fargateSize struct{ cpu, least, most, step int } // memory in MB

// fargateSizes are all sizes, the smallest first, from "Amazon ECS task
// definition parameters for Fargate".
var fargateSizes = []fargateSize{
	{256, 512, 2048, 0}, // 512, 1024 and 2048
	{512, 1024, 4096, 1024},
	{1024, 2048, 8192, 1024},
	{2048, 4096, 16384, 1024},
	{4096, 8192, 30720, 1024},
	{8192, 16384, 61440, 4096},
	{16384, 32768, 122880, 8192},
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
	at := s.least
	for at < memory {
		if s.step == 0 {
			at *= 2
		} else {
			at += s.step
		}
	}
	return at
}
