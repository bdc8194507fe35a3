package memory

import (
	"testing"
	"testing/fstest"
)

func files(contents map[string]string) fstest.MapFS {
	root := fstest.MapFS{}
	for name, content := range contents {
		root[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return root
}

func TestTheMachineHasItsMemoryAndItsSwap(t *testing.T) {
	for name, c := range map[string]struct {
		meminfo string
		room    uint64
	}{
		"both":          {"MemTotal: 900 kB\nMemAvailable:   100 kB\nSwapFree:   20 kB\n", 120 << 10},
		"no swap":       {"MemAvailable:   100 kB\n", 100 << 10},
		"an old kernel": {"MemFree: 100 kB\nSwapFree: 20 kB\n", unlimited},
		"no numbers":    {"MemAvailable: many kB\n", unlimited},
	} {
		t.Run(name, func(t *testing.T) {
			if got := machineRoom(files(map[string]string{"proc/meminfo": c.meminfo})); got != c.room {
				t.Errorf("room %d, expected %d", got, c.room)
			}
		})
	}
	if got := machineRoom(files(nil)); got != unlimited {
		t.Errorf("without a word of the kernel the room is %d", got)
	}
}

func TestTheTightestControlGroupCounts(t *testing.T) {
	const own, parent = "sys/fs/cgroup/user.slice/lintel.scope/", "sys/fs/cgroup/user.slice/"
	for name, c := range map[string]struct {
		groups map[string]string
		room   uint64
	}{
		"no groups":  {nil, unlimited},
		"no limit":   {map[string]string{own + "memory.max": "max", own + "memory.current": "70"}, unlimited},
		"its own":    {map[string]string{own + "memory.max": "100", own + "memory.current": "70"}, 30},
		"its parent": {map[string]string{own + "memory.max": "100", own + "memory.current": "70", parent + "memory.max": "200", parent + "memory.current": "190"}, 10},
		"full":       {map[string]string{own + "memory.max": "100", own + "memory.current": "120"}, 0},
		"files that can be dropped": {map[string]string{
			own + "memory.max": "100", own + "memory.current": "90", own + "memory.stat": "anon 40\ninactive_file 25\n",
		}, 35},
	} {
		t.Run(name, func(t *testing.T) {
			root := files(c.groups)
			if c.groups != nil {
				root["proc/self/cgroup"] = &fstest.MapFile{Data: []byte("1:name=systemd:/old\n0::/user.slice/lintel.scope\n")}
			}
			if got := groupRoom(root); got != c.room {
				t.Errorf("room %d, expected %d", got, c.room)
			}
		})
	}
}

func TestThisMachineHasRoom(t *testing.T) {
	if got := Room(); got < 1<<20 {
		t.Errorf("room of %d bytes", got)
	}
}
