package lock

import (
	"os"
	"sync"
)

// Process names one run of a program, on one computer, for good.
type Process struct {
	Host string `json:"host"`
	PID  int    `json:"pid"`
	// Start tells the process from others that had or will have its number. It
	// means something only on its own computer, until that is switched off; empty
	// where the system does not say.
	Start string `json:"start,omitempty"`
}

// State is what is known of a process.
type State uint8

// The states.
const (
	Running State = iota
	Gone
	Elsewhere // on another computer, so that nobody here can tell
)

// Self is the process that asks.
var Self = sync.OnceValue(func() Process {
	host, _ := os.Hostname() // without a name all computers look like this one
	p := Process{Host: host, PID: os.Getpid()}
	p.Start, _ = startOf(p.PID)
	return p
})

// State looks whether the process still runs.
func (p Process) State() State {
	if p.Host != Self().Host {
		return Elsewhere
	}
	if p == Self() {
		return Running
	}
	start, err := startOf(p.PID)
	if err != nil || start != p.Start {
		return Gone
	}
	return Running
}
