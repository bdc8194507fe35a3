package grid

// stack is a column from top to bottom, as wishes.
type stack []wish

// wish is where an item of a column would like its top, how much that matters,
// and the room it takes with the gap below it.
type wish struct{ top, weight, room float64 }

// tops are the tops that keep the order and the room of all and are, weighted,
// nearest to the wishes by least squares: neighbours that would collide are
// pooled into one block, which stands at their mean.
func (s stack) tops() []float64 {
	type block struct {
		first       int
		sum, weight float64
	}
	above := make([]float64, len(s)) // room of the items above
	var room float64
	var blocks []block
	for i, w := range s {
		above[i] = room
		room += w.room
		blocks = append(blocks, block{i, (w.top - above[i]) * w.weight, w.weight})
		for k := len(blocks) - 1; k > 0; k-- {
			upper, lower := blocks[k-1], blocks[k]
			if upper.sum/upper.weight <= lower.sum/lower.weight {
				break
			}
			blocks = append(blocks[:k-1], block{upper.first, upper.sum + lower.sum, upper.weight + lower.weight})
		}
	}
	out := make([]float64, len(s))
	for k, b := range blocks {
		end := len(s)
		if k < len(blocks)-1 {
			end = blocks[k+1].first
		}
		for i := b.first; i < end; i++ {
			out[i] = b.sum/b.weight + above[i]
		}
	}
	return out
}
