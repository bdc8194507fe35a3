package editor

import "lintel/model/scene"

// sketched is the number of arrows above which a drawing is shown with simple ones
// first: to find the best takes long enough to notice.
const sketched = 150

// Need is about what a drawing takes of memory while it is opened and until its best
// arrows are found, in bytes. Measured with 10,000 nodes and 15,000 arrows: up to
// 300 MB.
func Need(nodes, edges int) uint64 { return uint64(nodes+edges) * (12 << 10) }

// draw builds the scene anew.
func (e *Editor) draw() {
	e.Builder = e.builder()
	e.sketch, e.finer, e.honing = nil, nil, nil
	if _, edges := e.d.Len(); edges <= sketched || !e.Parts.Sketches {
		e.Builder.Build(e.d, e.Judgement.verdicts)
		return
	}
	e.Builder.Sketch(e.d, e.Judgement.verdicts)
	e.sketch = e.Builder
	e.Hone()
}

// Hone looks for the best arrows of a drawing that is shown with simple ones, unless
// it does so already or memory is short.
func (e *Editor) Hone() {
	if e.sketch == nil || e.honing == e.sketch || !e.affords() {
		return
	}
	e.honing = e.sketch
	sketch, fine, snapshot := e.sketch, e.builder(), e.d.Snapshot()
	go func() {
		fine.Build(snapshot, nil)
		e.Parts.Post(func() {
			if e.Builder == sketch { // and not drawn anew meanwhile
				e.finer = fine
				e.refine()
			}
		})
	}()
}

// affords reports whether there is memory for a second scene.
func (e *Editor) affords() bool {
	return e.Parts.Room == nil || e.Parts.Room() >= Need(e.d.Len())
}

func (e *Editor) builder() *scene.Builder {
	return scene.NewBuilder(e.Parts.Catalog, e.Parts.Measure, e.lang)
}

// refine shows the best arrows in place of the simple ones as soon as they are found
// and nothing is being dragged. What was edited meanwhile is drawn among them.
func (e *Editor) refine() {
	if e.finer == nil || e.gesturing() {
		return
	}
	e.moving.glide.arrive()
	e.finer.Rebase(e.d)
	e.finer.Judge(e.Judgement.verdicts)
	e.Builder, e.finer, e.sketch, e.honing = e.finer, nil, nil, nil
	e.mark()
	e.hoverAgain()
	e.Tell(DrawingChanged)
}

// finish waits for the best arrows where simple ones are still shown and memory is
// not short.
func (e *Editor) finish() {
	if e.Builder != e.sketch || e.gesturing() || !e.affords() {
		return
	}
	e.finer = e.builder()
	e.finer.Build(e.d.Snapshot(), nil)
	e.refine()
}
