package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Listing lists the nodes that name a security group in their properties, by id.
func (f *Facts) Listing(group diagram.ID) []*diagram.Node {
	f.trail.note(entryOf("listing", group))
	if f.listing == nil {
		f.unnoted(func() { f.listing = f.listGroups() })
	}
	return f.listing[group]
}

func (f *Facts) listGroups() map[diagram.ID][]*diagram.Node {
	listing := map[diagram.ID][]*diagram.Node{}
	for _, n := range f.nodes {
		listed, _ := groupsKey.In(n.Props)
		for _, name := range listed {
			listing[diagram.ID(name)] = append(listing[diagram.ID(name)], n)
		}
	}
	return listing
}

// Mentioned reports whether a text stands in a property of some node, as those
// do by which nodes are named there.
func (f *Facts) Mentioned(text string) bool {
	f.trail.note(entryOf("mentions", text))
	if f.mentions == nil {
		f.unnoted(func() { f.mentions = f.readMentions() })
	}
	return f.mentions[text]
}

func (f *Facts) readMentions() map[string]bool {
	mentions := map[string]bool{}
	for _, n := range f.nodes {
		for key, v := range n.Props {
			if text, ok := v.Text(); ok {
				mentions[text] = true
			}
			items, _ := v.List()
			for _, item := range items {
				mentions[item] = true
				if key != grantsKey.Name() {
					continue
				}
				if g, err := catalog.ParseGrant(item); err == nil {
					mentions[g.Resource] = true
				}
			}
		}
	}
	return mentions
}
