package control_test

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

func TestListMakesWidgetsOnlyForRowsInSight(t *testing.T) {
	b := controltest.New(t, assets.FS)
	made, shows := 0, map[fyne.CanvasObject]string{}
	list := control.NewList(44,
		func() fyne.CanvasObject {
			made++
			return control.NewButton(b.Kit, control.Secondary, control.Small, nil)
		},
		func(i int, row fyne.CanvasObject) { shows[row] = strconv.Itoa(i) })
	b.Show(list, 300, 132)
	list.SetCount(1000)
	for _, i := range []int{10, 500, 999, 0} {
		list.Reveal(i)
		found := false
		for _, label := range shows {
			found = found || label == strconv.Itoa(i)
		}
		if !found {
			t.Errorf("row %d was revealed and no widget shows it", i)
		}
	}
	if made > 6 {
		t.Errorf("made %d widgets for a list that shows 3 rows", made)
	}
}

func TestListForgetsRowsThatAreGone(t *testing.T) {
	b := controltest.New(t, assets.FS)
	list := control.NewList(44,
		func() fyne.CanvasObject { return control.NewButton(b.Kit, control.Secondary, control.Small, nil) },
		func(i int, _ fyne.CanvasObject) {
			if i >= 2 {
				t.Errorf("asked for row %d of 2", i)
			}
		})
	b.Show(list, 300, 400)
	list.SetCount(2)
	list.Reveal(1)
	list.SetCount(0)
	list.SetCount(2)
}
