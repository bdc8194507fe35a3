package motion

import "time"

// How long things take. What follows the pointer takes no time at all, and nothing
// goes round and round.
const (
	Tooltip = 80 * time.Millisecond  // a tooltip comes up
	Fade    = 120 * time.Millisecond // cards and ghosts come up, what does not matter fades
	Travel  = 160 * time.Millisecond // the view goes to another place
	Pulse   = 400 * time.Millisecond // a halo leaves what was looked for
)

// Animator moves something. It calls step for every frame until d is over, with the
// share of the way from 0 to 1, the last time with 1. stop leaves it where it is.
// All of it happens on the goroutine that asked.
type Animator func(d time.Duration, step func(share float64)) (stop func())

// AtOnce takes no time: everything is where it belongs.
func AtOnce(_ time.Duration, step func(share float64)) (stop func()) {
	step(1)
	return func() {}
}

// Move is one thing that moves at a time. The zero value is at rest.
type Move struct {
	turn int // counts what was started, so that a late step knows that it is of an old one
	on   bool
	stop func()
}

// Start moves something from now on, and leaves what moved before where it is. A nil
// animator takes no time.
func (m *Move) Start(a Animator, d time.Duration, step func(share float64)) {
	m.Halt()
	if a == nil {
		a = AtOnce
	}
	m.on = true
	turn := m.turn
	stop := a(d, func(share float64) {
		if !m.on || m.turn != turn {
			return
		}
		m.on = share < 1
		step(share)
	})
	if m.turn == turn && m.on {
		m.stop = stop
	}
}

// Halt leaves what moves where it is.
func (m *Move) Halt() {
	stop := m.stop
	m.turn, m.on, m.stop = m.turn+1, false, nil
	if stop != nil {
		stop()
	}
}

// Moves reports whether something is on its way.
func (m *Move) Moves() bool { return m.on }
