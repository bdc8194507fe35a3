package memory

import "math"

// unlimited is the room where nothing is known to end it, in bytes.
const unlimited = math.MaxUint64

// least is the smallest of some rooms, in bytes; unlimited for none.
func least(rooms ...uint64) uint64 {
	room := uint64(unlimited)
	for _, r := range rooms {
		room = min(room, r)
	}
	return room
}

// between is how far used is below limit, in bytes; nothing where it is above.
func between(used, limit uint64) uint64 {
	if used > limit {
		return 0
	}
	return limit - used
}
