package editor

import (
	"slices"
	"time"

	"lintel/model/annotate"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/scene"
)

// Judgement is what the rules say about the diagram, a moment ago.
type Judgement struct {
	Findings []lint.Finding
	// Took is the time of the last check.
	Took time.Duration
	// Facts are what the last check asked about the diagram, nil before it.
	Facts *facts.Facts

	on       bool
	stale    bool // the diagram says something else since the last check began
	running  bool
	again    bool
	last     lint.Result // from which the next check goes on
	verdicts map[diagram.ID]scene.Verdict
	marks    map[diagram.ID]scene.Mark
	own      map[diagram.ID]scene.Mark
	shown    int // how often findings were put on the drawing
}

// On reports whether checking is switched on.
func (j *Judgement) On() bool { return j.on }

// Current reports whether the findings belong to the diagram as it is now.
func (j *Judgement) Current() bool { return j.on && !j.running }

// Marks are the badges by element.
func (j *Judgement) Marks() map[diagram.ID]scene.Mark { return j.marks }

// Own is the mark of an element, wherever it is drawn.
func (j *Judgement) Own(id diagram.ID) scene.Mark { return j.own[id] }

// Verdicts are the arrows that cannot work.
func (j *Judgement) Verdicts() map[diagram.ID]scene.Verdict { return j.verdicts }

// Counts is the number of findings of each severity.
func (j *Judgement) Counts() lint.Counts { return lint.Count(j.Findings) }

// SetChecking switches the judgement on or off.
func (e *Editor) SetChecking(on bool) {
	e.Judgement.on = on
	if !on {
		e.conclude(lint.Result{})
		return
	}
	e.judgeAnew()
}

// SetEngine judges by other rules from now on.
func (e *Editor) SetEngine(engine *lint.Engine) {
	e.Parts.Engine = engine
	e.judgeAnew()
}

// judgeAnew judges though the diagram is as it was.
func (e *Editor) judgeAnew() {
	e.Judgement.stale = true
	e.judge()
}

// judge checks a snapshot on another goroutine, going on from the check before.
// Only one check runs at a time; when the diagram changed meanwhile, the newest
// state is checked next. What only moves or bends is not judged again: no rule
// looks at places.
func (e *Editor) judge() {
	j := &e.Judgement
	if !j.on || !j.stale || e.Parts.Engine == nil {
		return
	}
	if j.running {
		j.again = true
		return
	}
	j.stale, j.running, j.again = false, true, false
	snapshot, engine, before := e.d.Snapshot(), e.Parts.Engine, j.last
	check := func() {
		result := engine.Recheck(before, snapshot)
		e.Parts.Post(func() { e.checked(result) })
	}
	go check()
}

func (e *Editor) checked(r lint.Result) {
	e.Judgement.running, e.Judgement.last = false, r
	if e.Judgement.again {
		e.judge()
		return
	}
	if e.Judgement.on {
		e.conclude(r)
	}
}

func (e *Editor) conclude(r lint.Result) {
	e.Judgement.Took, e.Judgement.Facts = r.Duration, r.Facts
	e.show(r.Findings)
}

// show makes these the findings, without those about something that the
// diagram no longer has. The chosen one stays chosen when it is among them.
func (e *Editor) show(findings []lint.Finding) {
	j := &e.Judgement
	var chosen *lint.Finding
	if e.Chosen >= 0 {
		chosen = &j.Findings[e.Chosen]
	}
	j.Findings = nil
	for _, f := range findings {
		if !e.lost(f) {
			j.Findings = append(j.Findings, f)
		}
	}
	e.Chosen = slices.IndexFunc(j.Findings, func(f lint.Finding) bool { return chosen != nil && same(f, *chosen) })
	j.verdicts = annotate.Verdicts(e.d, j.Findings)
	e.Builder.Judge(j.verdicts)
	e.mark()
	e.Tell(FindingsChanged)
}

// mark puts the badges on what is drawn now.
func (e *Editor) mark() {
	j := &e.Judgement
	j.marks, j.own = annotate.Marks(e.Builder, e.d, j.Findings), annotate.Own(e.d, j.Findings)
	j.shown++
}

// dropLostFindings takes away what was found about elements that are gone; the
// next check is not awaited for it.
func (e *Editor) dropLostFindings() {
	if slices.ContainsFunc(e.Judgement.Findings, e.lost) {
		e.show(e.Judgement.Findings)
	}
}

// lost reports whether a finding is about something that is gone. One of a
// crashed rule is about nothing and stays.
func (e *Editor) lost(f lint.Finding) bool {
	return slices.ContainsFunc(f.Subjects, func(id diagram.ID) bool { return !e.d.Has(id) })
}

// same reports whether two findings, of different checks, are about one thing.
func same(a, b lint.Finding) bool {
	return a.Rule == b.Rule && a.Property == b.Property && slices.Equal(a.Subjects, b.Subjects)
}

// Unjudged calls f while no arrow is drawn as one that cannot work. Where arrows are
// still simple it finds the best first.
func (e *Editor) Unjudged(f func(*scene.Builder)) {
	e.finish()
	e.Builder.Judge(nil)
	f(e.Builder)
	e.Builder.Judge(e.Judgement.verdicts)
}
