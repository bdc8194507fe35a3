package specimen

import "image"

// Strangers counts the pixels of a whose colour lies outside the colours around
// the same pixel of b, by more than what antialiasing explains, and says where
// the first one is. Painters that place lines a little differently have none.
func Strangers(a, b image.Image) (n int, first image.Point) {
	const slack = 40
	r := a.Bounds().Intersect(b.Bounds()).Inset(1)
	theirs := levels(b)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			lo, hi := theirs.around(x, y)
			for c, v := range channels(a, x, y) {
				if v < lo[c]-slack || v > hi[c]+slack {
					if n++; n == 1 {
						first = image.Pt(x, y)
					}
					break
				}
			}
		}
	}
	return n, first
}

// grid is the channels of a picture, row by row.
type grid struct {
	area image.Rectangle
	at   [][3]int
}

func levels(m image.Image) grid {
	r := m.Bounds()
	g := grid{r, make([][3]int, 0, r.Dx()*r.Dy())}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			g.at = append(g.at, channels(m, x, y))
		}
	}
	return g
}

func (g grid) around(x, y int) (lo, hi [3]int) {
	lo = [3]int{255, 255, 255}
	for dy := -1; dy <= 1; dy++ {
		row := (y+dy-g.area.Min.Y)*g.area.Dx() + x - g.area.Min.X
		for _, pixel := range g.at[row-1 : row+2] {
			for c, v := range pixel {
				lo[c], hi[c] = min(lo[c], v), max(hi[c], v)
			}
		}
	}
	return lo, hi
}

func channels(m image.Image, x, y int) [3]int {
	r, g, b, _ := m.At(x, y).RGBA()
	return [3]int{int(r >> 8), int(g >> 8), int(b >> 8)}
}
