package resilience

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// StorageOneZone reports original data that is kept in one zone only.
var StorageOneZone = lint.Rule{ID: "STORAGE-ONE-ZONE", Check: lint.Join(
	lint.Nodes(bucketOneZone, "s3-bucket"),
	lint.Nodes(filesOneZone, "efs-file-system"),
)}

var (
	zoneType     = catalog.Enum("zoneType")
	storageClass = catalog.Enum("storageClass")
	purpose      = catalog.Enum("role")
	reproducible = catalog.Bool("reproducible")
)

// severalZones is the class to use instead of one that is in a single zone.
var severalZones = map[string]string{"ONEZONE_IA": "STANDARD_IA", "EXPRESS_ONEZONE": "STANDARD"}

func bucketOneZone(p *lint.Pass, bucket *diagram.Node) {
	class, _ := storageClass.In(bucket.Props)
	if instead := severalZones[class]; instead != "" && primary(p, bucket) && onlyCopy(p, bucket) {
		reportOneZone(p, bucket, "default", storageClass.Name(), set(bucket, storageClass.Name(), catalog.StringOf(instead)))
	}
}

func filesOneZone(p *lint.Pass, files *diagram.Node) {
	if p.Facts.Is(files, zoneType, "onezone") != facts.Yes || !onlyCopy(p, files) {
		return
	}
	regional := mend.RegionalFiles(p, files)
	switch {
	case primary(p, files):
		reportOneZone(p, files, "default", zoneType.Name(), regional)
	case len(clientZones(p, files)) > 1:
		reportOneZone(p, files, "mounted", zoneType.Name(), regional)
	}
}

func reportOneZone(p *lint.Pass, store *diagram.Node, message, property string, several command.Command) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"store": p.Name(store.ID)},
		Subjects: []diagram.ID{store.ID},
		Property: property,
		Fixes:    fix("several", several, nil),
	})
}

func primary(p *lint.Pass, store *diagram.Node) bool {
	return p.Facts.Is(store, purpose, "primary") == facts.Yes
}

// onlyCopy reports whether a store has what nothing else has and nobody can make
// again.
func onlyCopy(p *lint.Pass, store *diagram.Node) bool {
	return p.Facts.Truth(store, reproducible) != facts.Yes && p.Facts.BackedUp(store.ID) == facts.No &&
		!copied(p, store) && !spared(p, store)
}

// copied reports whether an arrow takes data from a store to a second one, or
// the other way round.
func copied(p *lint.Pass, store *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(store.ID) {
		if e.Kind == "replicate" {
			return true
		}
	}
	return false
}

// clientZones are the zones of what mounts a file system.
func clientZones(p *lint.Pass, files *diagram.Node) map[string]bool {
	zones := map[string]bool{}
	for _, client := range mend.ClientsOfFiles(p, files.ID) {
		in, _ := p.Facts.Zones(client)
		for _, zone := range in {
			zones[zone] = true
		}
	}
	return zones
}
