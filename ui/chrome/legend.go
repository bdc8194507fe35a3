package chrome

import (
	"fyne.io/fyne/v2"

	"lintel/model/scene"
	"lintel/ui/control"
)

// Legend is a corner of the canvas that says what the arrows mean. It catches no
// pointer.
type Legend struct {
	control.Surface
	legend scene.Legend
}

// NewLegend is an empty legend.
func NewLegend(kit *control.Kit) *Legend {
	l := &Legend{}
	l.Init(kit, l, func(p *control.Pen) {
		for _, item := range l.legend.Items {
			if item.At(1) {
				p.Shape(item.Shape)
			}
		}
	})
	return l
}

// Set shows another legend.
func (l *Legend) Set(legend scene.Legend) {
	l.legend = legend
	size := fyne.NewSize(float32(legend.Size.W), float32(legend.Size.H))
	l.SetMin(size.Width, size.Height)
	l.Resize(size)
	l.Refresh()
}

// Empty reports whether there is nothing to say.
func (l *Legend) Empty() bool { return len(l.legend.Items) == 0 }
