package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// host is a running program of tests that shows one mutant after the other to
// them. The switchboard in it answers.
type host struct {
	program *exec.Cmd
	ask     *json.Encoder
	answers *json.Decoder
}

// question is which tests to run with which mutant, by id or 0 for none.
type question struct {
	Spoilt int
	Tests  string
	Note   bool          // what they reach
	Within time.Duration // of a processor, else they do not come to an end
}

type answer struct {
	Failed  bool
	Took    time.Duration // of a processor
	Reached []int
}

// deadline is when tests that wait for something have noticed.
const deadline = time.Minute

// forever is what tests may take that nothing is known of.
const forever = time.Hour

func (s *suite) host() (*host, error) {
	h := &host{program: exec.Command(s.program, s.flags...)}
	h.program.Dir = s.dir
	h.program.Env = append(os.Environ(), "GOMEMLIMIT=1GiB", "LINTEL_MUTANTS=1")
	in, err := h.program.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := h.program.StdoutPipe()
	if err != nil {
		return nil, err
	}
	h.ask, h.answers = json.NewEncoder(in), json.NewDecoder(out)
	if err := h.program.Start(); err != nil {
		return nil, fmt.Errorf("starting the tests of %s: %w", s.pkg, err)
	}
	return h, nil
}

// answer is io.EOF when the program died over the question or did not come to an end.
func (h *host) answer(q question) (answer, error) {
	var a answer
	late := time.AfterFunc(deadline, func() { h.program.Process.Kill() })
	defer late.Stop()
	if h.ask.Encode(q) != nil || h.answers.Decode(&a) != nil {
		h.stop()
		return answer{}, io.EOF
	}
	return a, nil
}

func (h *host) stop() {
	h.program.Process.Kill()
	h.program.Wait()
}
