package facts

import "slices"

// trail notes what answers rest on, while somebody wants to know. What is being
// answered can ask for other answers, so that grounds are noted one inside the other.
type trail struct {
	log   []Aspect // the grounds of all that is open, one behind the other
	start int      // where those of the innermost begin
	open  uint32   // number of the innermost; 0 while nothing is open
	last  uint32
	seen  [256]sighting // what was noted just now, to note it once
	shelf []Aspect      // room for grounds that are kept
	off   bool          // nobody will want to know
}

// sighting is an aspect that was noted for what was open.
type sighting struct {
	aspect Aspect
	by     uint32
}

// note adds an aspect to the grounds of what is open.
func (t *trail) note(a Aspect) {
	s := &t.seen[uint8(a)^uint8(a>>8)]
	if t.open == 0 || s.aspect == a && s.by == t.open {
		return
	}
	*s = sighting{a, t.open}
	t.log = append(t.log, a)
}

func (t *trail) noteAll(g Grounds) {
	if t.open == 0 {
		return
	}
	for _, a := range g {
		t.note(a)
	}
}

// outer is what was open before something was opened inside it.
type outer struct {
	start int
	open  uint32
}

func (t *trail) begin() outer {
	if t.off {
		return outer{}
	}
	before := outer{t.start, t.open}
	t.last++
	t.start, t.open = len(t.log), t.last
	return before
}

// end closes what begin opened, and gives its grounds, until the next are noted.
func (t *trail) end(before outer) Grounds {
	if t.off {
		return nil
	}
	g := t.log[t.start:]
	t.log = t.log[:t.start]
	t.start, t.open = before.start, before.open
	return g
}

// shelfLen is how many aspects share one piece of memory: few, since later facts
// may take over some of them, and keep the piece for it.
const shelfLen = 256

// keep puts grounds where they stay as long as these facts.
func (t *trail) keep(g Grounds) Grounds {
	if len(g) == 0 {
		return nil
	}
	if len(g) > cap(t.shelf)-len(t.shelf) {
		t.shelf = make([]Aspect, 0, max(shelfLen, len(g)))
	}
	at := len(t.shelf)
	t.shelf = append(t.shelf, g...)
	return t.shelf[at:len(t.shelf):len(t.shelf)]
}

// Watch is what a judgement rests on, which asks its questions meanwhile.
func (f *Facts) Watch(judge func()) Grounds {
	before := f.trail.begin()
	judge()
	return slices.Clone(f.trail.end(before))
}

// unnoted finds something whose parts are aspects of their own.
func (f *Facts) unnoted(find func()) {
	open := f.trail.open
	f.trail.open = 0
	find()
	f.trail.open = open
}

// answer is what was found about something, and what that rests on.
type answer[T any] struct {
	value   T
	grounds Grounds
	known   bool
}

// ask is an answer, which is found when somebody asks for the first time.
func ask[T any](f *Facts, a *answer[T], find func() T) T {
	if !a.known {
		before := f.trail.begin()
		a.value = find()
		a.grounds, a.known = f.trail.keep(f.trail.end(before)), true
	}
	f.trail.noteAll(a.grounds)
	return a.value
}

// Try lets somebody judge who may break; what it panicked with is returned.
func (f *Facts) Try(judge func()) (broke any) {
	start, open := f.trail.start, f.trail.open
	defer func() {
		if broke = recover(); broke != nil {
			f.trail.start, f.trail.open = start, open
		}
	}()
	judge()
	return nil
}
