package limits

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaConfigRange reports settings of functions that AWS does not take.
var LambdaConfigRange = lint.Rule{ID: "LAMBDA-CONFIG-RANGE", Check: lint.Nodes(lambdaConfigRange, "lambda")}

var (
	computeType = catalog.Enum("computeType")
	packageType = catalog.Enum("packageType")
	uploadFrom  = catalog.Enum("uploadFrom")
)

// Numbers that hold only under a condition, from "Lambda quotas"; those that
// always hold are in the catalogue.
const (
	managedMemoryMb   = 32768 // on Lambda Managed Instances
	managedTimeoutSec = 5400  // there, and invoked asynchronously or by an event source mapping
	directZipMb       = 50    // archive that is uploaded directly
	imageMb           = 10240 // container image, uncompressed
)

func lambdaConfigRange(p *lint.Pass, function *diagram.Node) {
	for _, key := range []string{"memoryMb", "timeoutSec", "ephemeralMb", "envBytes", "layers"} {
		least, most := settingRange(p, function, key)
		checkRange(p, function, key, least, most)
	}
	if p.Facts.Is(function, packageType, "Zip") == facts.Yes {
		checkPackage(p, function)
	}
}

// settingRange is the range of a setting, wider on Lambda Managed Instances.
func settingRange(p *lint.Pass, function *diagram.Node, key string) (least, most float64) {
	property, _ := declared(p, function, key)
	least, most = *property.Min, *property.Max
	if p.Facts.Is(function, computeType, "managed-instances") != facts.Yes {
		return least, most
	}
	switch {
	case key == "memoryMb":
		most = managedMemoryMb
	case key == "timeoutSec" && (p.Facts.AsyncInvoked(function.ID) || p.Facts.Polled(function.ID)):
		most = managedTimeoutSec
	}
	return least, most
}

func checkRange(p *lint.Pass, function *diagram.Node, key string, least, most float64) {
	value, ok := function.Props[key].Number()
	if !ok || value >= least && value <= most {
		return
	}
	clamped := min(max(value, least), most)
	reportRange(p, function, key, least, most, lint.FixReport{
		Title:   "clamp",
		Args:    lint.Args{"value": quantity(clamped, unit(p, function, key))},
		Command: command.SetProperty{ID: function.ID, Key: key, Value: catalog.NumberOf(clamped)},
	})
}

// checkPackage judges zip archives: what is uploaded directly, and what is unpacked.
func checkPackage(p *lint.Pass, function *diagram.Node) {
	property, _ := declared(p, function, "unzippedMb")
	if size, _ := function.Props["unzippedMb"].Number(); size > *property.Max {
		reportRange(p, function, "unzippedMb", 0, *property.Max, asImage(function, size)...)
		return // a smaller way to upload it would not help
	}
	direct := p.Facts.Is(function, uploadFrom, "direct") == facts.Yes
	if size, _ := function.Props["zipMb"].Number(); size > directZipMb && direct {
		reportRange(p, function, "zipMb", 0, directZipMb, lint.FixReport{Title: "s3", Command: command.SetProperty{
			ID: function.ID, Key: uploadFrom.Name(), Value: catalog.StringOf("s3"),
		}})
	}
}

// asImage is the fix that packages a function as an image, for code that fits into one.
func asImage(function *diagram.Node, sizeMb float64) []lint.FixReport {
	if sizeMb > imageMb {
		return nil
	}
	return []lint.FixReport{{Title: "image", Command: command.Sequence{Commands: []command.Command{
		command.SetProperty{ID: function.ID, Key: packageType.Name(), Value: catalog.StringOf("Image")},
		command.SetProperty{ID: function.ID, Key: "layers"}, // images have none
	}}}}
}

func reportRange(p *lint.Pass, function *diagram.Node, key string, least, most float64, fixes ...lint.FixReport) {
	property, _ := declared(p, function, key)
	value, _ := function.Props[key].Number()
	p.Report(lint.Report{
		Args: lint.Args{
			"fn":       p.Name(function.ID),
			"property": property.Name,
			"value":    quantity(value, property.Unit),
			"min":      quantity(least, ""),
			"max":      quantity(most, property.Unit),
		},
		Subjects: []diagram.ID{function.ID},
		Property: key,
		Fixes:    fixes,
	})
}

func unit(p *lint.Pass, n *diagram.Node, key string) string {
	if property, ok := declared(p, n, key); ok {
		return property.Unit
	}
	return ""
}
