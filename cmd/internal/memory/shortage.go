package memory

import (
	"math"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

const (
	// low is the room below which memory is short, in bytes: a drawing of 10,000
	// nodes may need that much for a moment.
	low = 128 << 20
	// enough is the room from which on it no longer is, in bytes.
	enough = 256 << 20
	// roomy is the room that a burst of work does not fill between two looks, in
	// bytes.
	roomy = 2 << 30
	// look is how often the room is asked for.
	look = time.Second
)

// Watch calls changed when memory becomes short and when it no longer is, on a
// goroutine of its own, for as long as the program runs. The less room there is, the
// harder the collector works before the program takes more.
func Watch(changed func(short bool)) {
	usual := debug.SetMemoryLimit(-1)
	go func() {
		var s shortage
		limited := false
		for range time.Tick(look) {
			room := Room()
			switch {
			case room < roomy:
				debug.SetMemoryLimit(min(usual, tight(held(), room)))
				limited = true
			case limited:
				debug.SetMemoryLimit(usual)
				limited = false
			}
			if !s.turns(room) {
				continue
			}
			if s.short {
				debug.FreeOSMemory()
			}
			changed(s.short)
		}
	}()
}

// tight leaves half of the room to what is not the collector's: pictures on their
// way to the screen and libraries.
func tight(held, room uint64) int64 {
	return int64(min(held+room/2, math.MaxInt64))
}

// held is the memory that the runtime of Go has taken from the system, in bytes.
func held() uint64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples)
	return samples[0].Value.Uint64() - samples[1].Value.Uint64()
}

// shortage knows whether memory is short. It does not change its mind for a few
// bytes.
type shortage struct{ short bool }

// turns reports whether memory has become short or enough. room is in bytes.
func (s *shortage) turns(room uint64) bool {
	limit := uint64(low)
	if s.short {
		limit = enough
	}
	before := s.short
	s.short = room < limit
	return s.short != before
}
