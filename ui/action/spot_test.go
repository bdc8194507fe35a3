package action_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/action"
)

// What every context menu has, and what it must not have; other actions may join.
func TestContextMenusOfferWhatMakesSense(t *testing.T) {
	cases := map[string]struct {
		selected []diagram.ID
		spot     action.Spot
		has, not string
	}{
		"the canvas":  {nil, action.OnCanvas, "edit.paste edit.selectAll view.fit arrange.all", "edit.cut edit.delete edit.rename file.close"},
		"a service":   {[]diagram.ID{"b"}, action.OnTile, "edit.cut edit.copy edit.paste edit.duplicate edit.delete edit.rename arrange.pin check.fix check.rule", "edit.selectAll arrange.reverse"},
		"a container": {[]diagram.ID{"vpc"}, action.OnContainer, "edit.cut edit.delete edit.rename view.fitSelection", "check.fix arrange.reverse"},
		"an arrow":    {[]diagram.ID{"arrow"}, action.OnArrow, "edit.delete edit.rename arrange.reverse arrange.route.curved arrange.resetRoute arrange.resetLabel", "edit.cut edit.duplicate arrange.pin check.fix"},
		"several":     {[]diagram.ID{"a", "b"}, action.OnSeveral, "edit.cut edit.copy edit.duplicate edit.delete arrange.pin view.fitSelection", "edit.rename check.fix arrange.reverse"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			ctx, _ := desk(t)
			vpc := &diagram.Node{ID: "vpc", Kind: "vpc", Pos: geom.Pt(0, 800), Name: "net"}
			if err := ctx.Editor.Do(command.Place{Node: vpc}); err != nil {
				t.Fatal(err)
			}
			ctx.Editor.Select(c.selected...)
			if got := action.SpotOf(ctx.Editor); got != c.spot {
				t.Errorf("it is about %b, want %b", got, c.spot)
			}
			ids := menuIDs(c.spot, ctx)
			for _, id := range strings.Fields(c.has) {
				if !slices.Contains(ids, id) {
					t.Errorf("%s is missing among %q", id, ids)
				}
			}
			for _, id := range strings.Fields(c.not) {
				if slices.Contains(ids, id) {
					t.Errorf("%s makes no sense", id)
				}
			}
		})
	}
}

func menuIDs(spot action.Spot, c action.Context) []string {
	var ids []string
	for _, group := range action.MenuOf(spot, c) {
		for _, a := range group {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func TestTheMenuOfATab(t *testing.T) {
	ctx, _ := desk(t)
	want := []string{"file.save", "file.saveAs", "file.export", "file.close", "file.closeOthers"}
	if got := menuIDs(action.OnTab, ctx); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	alone, _ := blank(t)
	if got := menuIDs(action.OnTab, alone); slices.Contains(got, "file.closeOthers") {
		t.Error("there are no others to close")
	}
}
