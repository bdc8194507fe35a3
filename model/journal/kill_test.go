package journal_test

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"lintel/model/codec"
	"lintel/model/journal"
)

const (
	// victimVariable makes this test a program that edits until it is killed.
	victimVariable = "LINTEL_TEST_VICTIM"
	// killsVariable is the number of programs that are killed; make kill sets it.
	killsVariable = "LINTEL_KILLS"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(victimVariable); dir != "" {
		edits(dir)
	}
	os.Exit(m.Run())
}

// edits is the program that will be killed. Of every state it writes down a
// checksum and when it came about; a killed program loses nothing of that.
func edits(dir string) {
	log, err := os.Create(filepath.Join(dir, "states"))
	if err != nil {
		panic(err)
	}
	t := &testing.T{}
	seed := uint64(time.Now().UnixNano())
	random := rand.New(rand.NewPCG(seed, 1))
	s := begin(t, journal.NewStore(filepath.Join(dir, "journals")), seed)
	s.author.Most = 40 + random.IntN(400)
	fmt.Fprintf(log, "%d %x\n", time.Now().UnixMilli(), sha256.Sum256([]byte(s.file())))
	for {
		before := len(s.states)
		s.edit()
		for _, state := range s.states[before:] {
			fmt.Fprintf(log, "%d %x\n", time.Now().UnixMilli(), sha256.Sum256([]byte(state)))
		}
		if random.IntN(3) == 0 { // or as fast as it goes, as a drag does
			time.Sleep(time.Duration(random.IntN(30)) * time.Millisecond)
		}
		if random.IntN(100) == 0 {
			s.recorder.Saved(shop) // the file has it, and the journal goes
			fmt.Fprintf(log, "%d %s\n", time.Now().UnixMilli(), saved)
			s.edit()
			fmt.Fprintf(log, "%d %x\n", time.Now().UnixMilli(), sha256.Sum256([]byte(s.file())))
		}
	}
}

// TestAKilledProgramLosesAtMostASecond kills programs in the middle of editing.
// How much each lost is only judged by make kill, on a computer with time for it.
func TestAKilledProgramLosesAtMostASecond(t *testing.T) {
	kills, judged := 4, false
	if n, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		kills, judged = n, true
	}
	var lost []time.Duration
	edited := 0
	for i := range kills {
		after := time.Duration(500+rand.IntN(1500)) * time.Millisecond
		l, n := kill(t, after)
		lost, edited = append(lost, l), edited+n
		if judged && l > time.Second {
			t.Errorf("kill %d lost %v", i, l)
		}
	}
	slices.Sort(lost)
	t.Logf("%d kills among %d edits: lost %v at the median, %v at most", kills, edited, lost[len(lost)/2], lost[len(lost)-1])
}

// kill lets a program edit for a while, kills it and looks for what it was
// doing. The result is the time whose edits are lost, and how many it made.
func kill(t *testing.T, after time.Duration) (time.Duration, int) {
	t.Helper()
	dir := t.TempDir()
	self, err := os.Executable()
	must(t, err)
	victim := exec.Command(self)
	victim.Env = append(os.Environ(), victimVariable+"="+dir)
	must(t, victim.Start())
	for states := 0; states < 2; states = len(statesOf(dir)) {
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(after)
	died := time.Now()
	must(t, victim.Process.Kill())
	_ = victim.Wait()
	states := statesOf(dir)
	left, err := journal.NewStore(filepath.Join(dir, "journals")).Left()
	must(t, err)
	if len(left) == 0 { // killed between saving and the first edit that was kept after it
		return lostSince(states, func(s state) bool { return s.sum == saved }, died), len(states)
	}
	if len(left) > 1 || left[0].Err != nil {
		t.Fatalf("left behind: %+v", left)
	}
	sum := fmt.Sprintf("%x", sha256.Sum256(codec.Marshal(left[0].Diagram)))
	if !slices.ContainsFunc(states, func(s state) bool { return s.sum == sum }) {
		t.Fatal("what was found never was")
	}
	return lostSince(states, func(s state) bool { return s.sum == sum }, died), len(states)
}

// lostSince is how long before its end a program made the first edit that is
// lost, when the last state like this is what is left.
func lostSince(states []state, kept func(state) bool, died time.Time) time.Duration {
	for i := len(states) - 1; i >= 0; i-- {
		if kept(states[i]) {
			if i == len(states)-1 {
				return 0
			}
			return max(0, died.Sub(states[i+1].at))
		}
	}
	return died.Sub(states[0].at)
}

// saved stands in the place of a checksum when the document was saved.
const saved = "saved"

type state struct {
	at  time.Time
	sum string
}

// statesOf is what the program wrote down, but for half a line at the end.
func statesOf(dir string) []state {
	f, err := os.Open(filepath.Join(dir, "states"))
	if err != nil {
		return nil
	}
	defer f.Close()
	var all []state
	for in := bufio.NewReader(f); ; {
		line, err := in.ReadString('\n')
		if err != nil {
			return all
		}
		at, sum, _ := strings.Cut(strings.TrimSpace(line), " ")
		ms, _ := strconv.ParseInt(at, 10, 64)
		all = append(all, state{time.UnixMilli(ms), sum})
	}
}
