package inspector

import (
	"slices"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// listEditor is a list of texts with a field for each and an empty one for the next.
type listEditor struct {
	control.Surface
	row   *fieldRow
	items []string
	lines []*control.Field
	next  *control.Field
}

// itemHigh is the distance between two fields of a list in px.
const itemHigh = fieldHigh + 4

func newListEditor(r *fieldRow) *listEditor {
	e := &listEditor{row: r}
	e.Init(r.Kit(), e, func(*control.Pen) {})
	e.next = e.line(e.added)
	e.arrange()
	return e
}

func (e *listEditor) line(commit func(string)) *control.Field {
	f := control.NewField(e.row.Kit(), control.Compact)
	f.OnCommit = commit
	f.OnChange = func(string) { e.row.setWrong("") }
	f.OnFocus = e.row.explain
	return f
}

func (e *listEditor) object() fyne.CanvasObject { return e }
func (e *listEditor) height() float32           { return float32(len(e.lines))*itemHigh + fieldHigh }

func (e *listEditor) focus(fyne.Canvas) {
	if len(e.lines) > 0 {
		e.lines[0].Focus()
		return
	}
	e.next.Focus()
}

func (e *listEditor) writing() bool {
	return e.next.Focused() || slices.ContainsFunc(e.lines, (*control.Field).Focused)
}

func (e *listEditor) commit() {
	for _, f := range append(slices.Clone(e.lines), e.next) {
		if f.Focused() {
			f.Commit()
		}
	}
}

func (e *listEditor) show(f Field) {
	e.items, _ = f.Value.List()
	if _, list := f.Value.List(); !list && f.Value.IsSet() {
		e.items = []string{f.Value.String()}
	}
	placeholder := e.row.words().T(locale.AddItem)
	switch {
	case f.Mixed:
		e.items, placeholder = nil, e.row.words().T(locale.Mixed)
	case !f.Value.IsSet() && f.Property.Default.IsSet():
		placeholder = f.Property.Default.String()
	}
	e.next.SetPlaceholder(placeholder)
	e.fit()
	for i, item := range e.items {
		e.lines[i].ShowText(item)
	}
}

// fit makes a field for each item. One that goes away tells nothing any more.
func (e *listEditor) fit() {
	if len(e.lines) == len(e.items) {
		return
	}
	for len(e.lines) > len(e.items) {
		last := e.lines[len(e.lines)-1]
		last.OnCommit = nil
		e.lines = e.lines[:len(e.lines)-1]
	}
	for len(e.lines) < len(e.items) {
		i := len(e.lines)
		f := e.line(func(text string) { e.edited(i, text) })
		f.SetRemove(func() { e.edited(i, "") })
		e.lines = append(e.lines, f)
	}
	e.arrange()
}

func (e *listEditor) arrange() {
	objects := make([]fyne.CanvasObject, 0, len(e.lines)+1)
	for _, f := range e.lines {
		objects = append(objects, f)
	}
	e.Contain(e.place, append(objects, e.next)...)
	e.Arrange()
	e.Refresh()
}

func (e *listEditor) place(size fyne.Size) {
	for i, f := range append(slices.Clone(e.lines), e.next) {
		f.Move(fyne.NewPos(0, float32(i)*itemHigh))
		f.Resize(fyne.NewSize(size.Width, fieldHigh))
	}
}

// added takes what was written into the last field, perhaps several items.
func (e *listEditor) added(text string) {
	more := items(text)
	e.put(append(slices.Clone(e.items), more...), more)
}

// edited takes item i anew; one that was emptied goes away.
func (e *listEditor) edited(i int, text string) {
	list := slices.Clone(e.items)
	if i >= len(list) {
		return
	}
	if text == "" {
		e.lines[i].SetText("")
		e.put(slices.Delete(list, i, i+1), nil)
		return
	}
	list[i] = text
	e.put(list, []string{text})
}

// put hands over the list unless one of its new items cannot be taken.
func (e *listEditor) put(list, fresh []string) {
	for _, item := range fresh {
		if wrong := wrongItem(e.row.field.Property, item); wrong != (complaint{}) {
			e.row.setWrong(item + ": " + wrong.in(e.row.words()))
			return
		}
	}
	e.next.SetText("")
	value := catalog.Value{}
	if len(list) > 0 {
		value = catalog.ListOf(list...)
	}
	e.row.change(value)
}
