package limits

import (
	"math"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// EBSIOPS reports volumes whose type and size do not allow their IOPS, and
// HDD volumes that should start an instance.
var EBSIOPS = lint.Rule{ID: "EBS-IOPS", Check: lint.Nodes(ebsIOPS, "ebs-volume")}

var (
	volumeType = catalog.Enum("type")
	volumeSize = catalog.Int("sizeGiB")
	iops       = catalog.Int("iops")
	boot       = catalog.Bool("boot")
)

// fixedIOPS are the types whose IOPS follow from their size alone, onDisks those
// on hard disks.
var (
	fixedIOPS = map[string]bool{"gp2": true, "st1": true, "sc1": true}
	onDisks   = map[string]bool{"st1": true, "sc1": true}
)

func ebsIOPS(p *lint.Pass, volume *diagram.Node) {
	kind, known := p.Catalog.Enum(volume.Kind, volume.Props, volumeType)
	if !known {
		return
	}
	if onDisks[kind] && p.Facts.Truth(volume, boot) == facts.Yes {
		reportVolume(p, volume, "boot", volumeType.Name(), nil, lint.FixReport{
			Title: "gp3", Command: setText(volume, volumeType, "gp3"),
		})
	}
	asked, set := iops.In(volume.Props)
	switch {
	case set && fixedIOPS[kind]:
		reportVolume(p, volume, "none", iops.Name(), lint.Args{"iops": count(asked)}, lint.FixReport{
			Title: "unset", Command: command.SetProperty{ID: volume.ID, Key: iops.Name()},
		})
	case set:
		checkIOPS(p, volume, asked)
	}
}

func checkIOPS(p *lint.Pass, volume *diagram.Node, asked int) {
	r, ok := p.Catalog.RangeOf(volume.Kind, volume.Props, iops.Name())
	if !ok {
		return
	}
	least, most := int(*r.Min), int(*r.Max)
	size, sized := volumeSize.In(volume.Props)
	if sized {
		most = max(least, min(most, size*int(r.Ratio)))
	}
	within := min(max(asked, least), most)
	if asked == within {
		return
	}
	args := lint.Args{
		"iops": count(asked), "size": count(size), "ratio": count(int(r.Ratio)),
		"min": count(least), "max": count(most),
	}
	if asked == min(max(asked, least), int(*r.Max)) { // a larger volume may have as many
		reportVolume(p, volume, "ratio", iops.Name(), args, ratioFixes(p, volume, asked, r)...)
		return
	}
	reportVolume(p, volume, "range", iops.Name(), args, lint.FixReport{
		Title: "clamp", Args: lint.Args{"iops": count(within)}, Command: setNumber(volume, iops, within),
	})
}

// ratioFixes make the volume larger, or give it the type with the highest ratio
// where that is enough.
func ratioFixes(p *lint.Pass, volume *diagram.Node, asked int, r catalog.Range) []lint.FixReport {
	size := int(math.Ceil(float64(asked) / r.Ratio))
	fixes := []lint.FixReport{{
		Title: "grow", Args: lint.Args{"size": count(size)}, Command: setNumber(volume, volumeSize, size),
	}}
	other := catalog.Props{volumeType.Name(): catalog.StringOf("io2")}
	now, _ := volumeSize.In(volume.Props)
	if io2, ok := p.Catalog.RangeOf(volume.Kind, other, iops.Name()); ok && asked <= now*int(io2.Ratio) {
		fixes = append(fixes, lint.FixReport{Title: "io2", Command: setText(volume, volumeType, "io2")})
	}
	return fixes
}

func reportVolume(p *lint.Pass, volume *diagram.Node, message, property string, args lint.Args, fixes ...lint.FixReport) {
	if args == nil {
		args = lint.Args{}
	}
	kind, _ := volumeType.In(volume.Props)
	args["type"] = lint.Same(kind)
	p.Report(lint.Report{
		Message: message, Args: args, Subjects: []diagram.ID{volume.ID}, Property: property, Fixes: fixes,
	})
}
