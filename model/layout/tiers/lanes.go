package tiers

import (
	"cmp"
	"slices"
)

// fillLanes gives the leaves beside the flow of a container their columns, in
// rows below it, as near as there is room to what they serve.
func (p *Plan) fillLanes(parent *item) {
	var leaves []*item
	for _, kid := range parent.kids {
		if kid.frame {
			p.fillLanes(kid)
		}
		if kid.laned() {
			leaves = append(leaves, kid)
		}
	}
	wired := map[*item]bool{}
	for _, l := range p.links {
		wired[l.from], wired[l.to] = true, true
	}
	slices.SortStableFunc(leaves, func(a, b *item) int {
		if wired[a] != wired[b] {
			return cmp.Compare(rank(wired[b]), rank(wired[a])) // the unwired fill what is left
		}
		return cmp.Or(cmp.Compare(a.wish, b.wish), cmp.Compare(a.node.Tier, b.node.Tier))
	})
	width := parent.last - parent.first + 1
	const spare = 1
	rows := (len(leaves)+width-1)/max(width, 1) + spare
	parent.lane = make([][]*item, rows)
	taken := make([]map[int]bool, rows)
	for i := range taken {
		taken[i] = map[int]bool{}
	}
	for _, leaf := range leaves {
		wish := leaf.wish
		if !wired[leaf] {
			wish = parent.first
		}
		row, column := spot(taken, parent.first, parent.last, wish)
		taken[row][column] = true
		leaf.first, leaf.last = column, column
		parent.lane[row] = append(parent.lane[row], leaf)
	}
	parent.lane = slices.DeleteFunc(parent.lane, func(row []*item) bool { return len(row) == 0 })
	for _, row := range parent.lane {
		slices.SortFunc(row, func(a, b *item) int { return cmp.Compare(a.first, b.first) })
	}
}

func rank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// spot is the free place nearest to a column; higher rows come first, and then
// what is behind it.
func spot(taken []map[int]bool, first, last, wish int) (row, column int) {
	best, least := [2]int{0, first}, -1
	for r := range taken {
		for c := last; c >= first; c-- {
			cost := 2*max(c-wish, wish-c) + 3*r
			if !taken[r][c] && (least < 0 || cost < least) {
				best, least = [2]int{r, c}, cost
			}
		}
	}
	return best[0], best[1]
}
