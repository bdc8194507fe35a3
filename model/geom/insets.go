package geom

// Insets are the distances from the four borders of a rectangle inwards, in pt.
type Insets struct{ Top, Right, Bottom, Left float64 }

// Around is the rectangle that leaves r inside these insets.
func (in Insets) Around(r Rect) Rect {
	return Rect{Point{r.Min.X - in.Left, r.Min.Y - in.Top}, Point{r.Max.X + in.Right, r.Max.Y + in.Bottom}}
}

// Within is what is left of r inside of the insets.
func (in Insets) Within(r Rect) Rect {
	return Rect{Pt(r.Min.X+in.Left, r.Min.Y+in.Top), Pt(r.Max.X-in.Right, r.Max.Y-in.Bottom)}
}
