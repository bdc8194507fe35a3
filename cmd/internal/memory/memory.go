// Package memory keeps the memory of the window near what its drawings need.
//
// The collector of Go lets the heap double before it looks, and hands what it
// freed back to the system only slowly. With 10,000 nodes that is 150 MB nobody
// uses. Here the heap grows by half, and what a burst of work left behind goes
// back as soon as the program rests. Where memory is short the window is told, and
// the collector works harder.
package memory

import (
	"runtime/debug"
	"runtime/metrics"
	"time"
)

const (
	// growth is by how much of what is in use the heap may grow between two
	// collections, in percent.
	growth = 50
	// pause is how often the program is asked whether it rests.
	pause = 5 * time.Second
	// calm is what a resting program allocates at most in one pause, in bytes:
	// a blinking cursor and the journal stay below it.
	calm = 2 << 20
	// worth is what must have been allocated since the last time for another
	// collection to be worth its work, in bytes.
	worth = 32 << 20
)

// Spare sets the collector and starts to give memory back, for as long as the
// program runs.
func Spare() {
	debug.SetGCPercent(growth)
	go func() {
		var r rest
		for range time.Tick(pause) {
			if r.begins(allocated()) {
				debug.FreeOSMemory()
			}
		}
	}()
}

// allocated is all that was ever allocated on the heap, in bytes.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// rest knows from what was allocated when a program begins to rest.
type rest struct {
	last  uint64 // at the pause before, in bytes
	given uint64 // when memory was given back the last time, in bytes
}

// begins reports, once a burst of work, that it is over. total is all that was
// allocated until now.
func (r *rest) begins(total uint64) bool {
	rests := total-r.last < calm
	r.last = total
	if !rests || total-r.given < worth {
		return false
	}
	r.given = total
	return true
}
