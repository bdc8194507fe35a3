package raster_test

import (
	"fmt"
	"image"
	"testing"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

func TestAHairlineInsideTheEdgesOfASquareMarksAllFourOfThem(t *testing.T) {
	kit := specimen.Load(t)
	p := raster.New(kit.Family, kit.Icons)
	for _, side := range []int{29, 30, 31, 32} {
		t.Run(fmt.Sprint(side), func(t *testing.T) {
			box := &scene.Box{
				Rect: geom.XYWH(0, 0, float64(side), float64(side)).Inset(0.5), Radius: 5,
				Stroke: scene.Stroke{Ink: scene.Strong.Ink(), Width: 1},
			}
			picture := p.Picture(side, side, 1, scene.Light(), []scene.Item{{Shape: box}})
			for _, at := range []image.Point{{0, side / 2}, {side - 1, side / 2}, {side / 2, 0}, {side / 2, side - 1}} {
				if picture.RGBAAt(at.X, at.Y).A != 255 {
					t.Errorf("pixel %v is not marked", at)
				}
			}
		})
	}
}
