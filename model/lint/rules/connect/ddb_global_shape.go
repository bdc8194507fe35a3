package connect

import (
	"slices"
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// DDBGlobalShape reports global tables with two replicas in one Region, with
// replicas of different consistency, and strongly consistent ones that are not
// in exactly three Regions.
var DDBGlobalShape = lint.Rule{ID: "DDB-GLOBAL-SHAPE", Check: lint.Nodes(ddbGlobalShape, "dynamodb-table")}

var witnessRegion = catalog.String("witnessRegion")

// strongRegions is the number of Regions of a strongly consistent table.
const strongRegions = 3

// regionSets are the Regions that a strongly consistent table may have together,
// from "AWS::DynamoDB::GlobalTable GlobalTableWitness".
var regionSets = [][]string{
	{"us-east-1", "us-east-2", "us-west-2"},
	{"eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1"},
	{"ap-northeast-1", "ap-northeast-2", "ap-northeast-3"},
}

// ddbGlobalShape judges a global table once, at the first of its tables.
func ddbGlobalShape(p *lint.Pass, table *diagram.Node) {
	global, ok := p.Facts.GlobalTable(table.ID)
	if !ok || global.Tables[0].ID != table.ID {
		return
	}
	if twice := sameRegion(p, global); len(twice) > 0 {
		p.Report(lint.Report{
			Message:  "twice",
			Args:     lint.Args{"tables": p.Names(twice...), "region": regionOf(p, twice[0])},
			Subjects: twice,
		})
		return
	}
	switch global.Strong {
	case facts.Unknown:
		p.Report(lint.Report{
			Message:  "mixed",
			Args:     lint.Args{"table": p.Name(table.ID)},
			Subjects: tableIDs(global),
			Property: "consistency",
		})
	case facts.Yes:
		checkStrongRegions(p, global)
	}
}

// sameRegion are the first two replicas that are drawn in one Region.
func sameRegion(p *lint.Pass, global *facts.GlobalTable) []diagram.ID {
	in := map[string]diagram.ID{}
	for _, table := range global.Tables {
		code, ok := p.Facts.Region(table.ID)
		if !ok {
			continue
		}
		if first, taken := in[code]; taken {
			return []diagram.ID{first, table.ID}
		}
		in[code] = table.ID
	}
	return nil
}

func regionOf(p *lint.Pass, id diagram.ID) catalog.Text {
	code, _ := p.Facts.Region(id)
	return lint.Same(code)
}

func checkStrongRegions(p *lint.Pass, global *facts.GlobalTable) {
	witnesses := witnessesOf(global)
	if !global.Known || len(global.Regions)+len(witnesses) == strongRegions {
		return
	}
	p.Report(lint.Report{
		Args: lint.Args{
			"table":     p.Name(global.Tables[0].ID),
			"replicas":  lint.Same(strconv.Itoa(len(global.Regions))),
			"witnesses": lint.Same(strconv.Itoa(len(witnesses))),
		},
		Subjects: tableIDs(global),
		Property: witnessRegion.Name(),
		Fixes:    witnessFix(global, witnesses),
	})
}

// witnessFix adds the witness that two replicas lack, or takes the witness away
// that three replicas do not need.
func witnessFix(global *facts.GlobalTable, witnesses []string) []lint.FixReport {
	switch {
	case len(global.Regions) == strongRegions-1 && len(witnesses) == 0:
		code := freeRegion(global.Regions)
		if code == "" {
			return nil
		}
		return []lint.FixReport{{
			Title:   "add",
			Args:    lint.Args{"region": lint.Same(code)},
			Command: command.SetProperty{ID: global.Tables[0].ID, Key: witnessRegion.Name(), Value: catalog.StringOf(code)},
		}}
	case len(global.Regions) == strongRegions:
		var steps []command.Command
		for _, table := range global.Tables {
			steps = append(steps, command.SetProperty{ID: table.ID, Key: witnessRegion.Name()})
		}
		return []lint.FixReport{{Title: "remove", Command: command.Sequence{Commands: steps}}}
	}
	return nil
}

// freeRegion is a Region of the set that all the others are in.
func freeRegion(used []string) string {
	for _, set := range regionSets {
		outside := func(code string) bool { return !slices.Contains(set, code) }
		if slices.ContainsFunc(used, outside) {
			continue
		}
		for _, code := range set {
			if !slices.Contains(used, code) {
				return code
			}
		}
	}
	return ""
}

func witnessesOf(global *facts.GlobalTable) []string {
	var all []string
	for _, table := range global.Tables {
		code, _ := witnessRegion.In(table.Props)
		if code != "" && !slices.Contains(all, code) {
			all = append(all, code)
		}
	}
	return all
}

func tableIDs(global *facts.GlobalTable) []diagram.ID {
	ids := make([]diagram.ID, len(global.Tables))
	for i, table := range global.Tables {
		ids[i] = table.ID
	}
	return ids
}
