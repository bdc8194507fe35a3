package connect

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
	"lintel/model/room"
)

// S3EventRecursion reports functions that write to the bucket whose events
// make them run.
var S3EventRecursion = lint.Rule{ID: "S3-EVENT-RECURSION", Check: lint.Nodes(s3EventRecursion, "lambda")}

var (
	prefix       = catalog.String("prefix")
	suffix       = catalog.String("suffix")
	outputPrefix = catalog.String("outputPrefix")
)

func s3EventRecursion(p *lint.Pass, function *diagram.Node) {
	triggers := map[diagram.ID][]*diagram.Edge{}
	for e := range p.Diagram.EdgesAt(function.ID) {
		if bucket, _ := p.Diagram.Node(e.From); e.Kind == "trigger" && bucket.Kind == "s3-bucket" {
			triggers[bucket.ID] = append(triggers[bucket.ID], e)
		}
	}
	for write := range p.Diagram.EdgesAt(function.ID) {
		if write.Kind != "write" && write.Kind != "readwrite" {
			continue
		}
		for _, trigger := range triggers[write.To] {
			if matches(trigger, write) {
				reportRecursion(p, trigger, write)
				break
			}
		}
	}
}

// matches reports whether what a function writes certainly triggers it again. A
// suffix, or keys that nobody named, leave it open.
func matches(trigger, write *diagram.Edge) bool {
	begin, _ := prefix.In(trigger.Props)
	end, _ := suffix.In(trigger.Props)
	output, _ := outputPrefix.In(write.Props)
	return end == "" && strings.HasPrefix(output, begin)
}

func reportRecursion(p *lint.Pass, trigger, write *diagram.Edge) {
	p.Report(lint.Report{
		Args:     lint.Args{"fn": p.Name(write.From), "bucket": p.Name(write.To)},
		Subjects: []diagram.ID{write.ID, trigger.ID, write.From, write.To},
		Property: outputPrefix.Name(),
		Fixes:    []lint.FixReport{{Title: "bucket", Command: toOutputBucket(p, write)}},
	})
}

// toOutputBucket lets the function write to a bucket of its own; what it reads
// it still reads from the first one.
func toOutputBucket(p *lint.Pass, write *diagram.Edge) command.Command {
	old, _ := p.Diagram.Node(write.To)
	output := &diagram.Node{ID: p.NewID("s3-bucket"), Kind: "s3-bucket", Parent: old.Parent}
	if old.Name != "" {
		output.Name = old.Name + "-output"
	}
	steps := []command.Command{room.Add{Node: output}}
	if write.Kind == "readwrite" {
		steps = append(steps,
			command.SetEdgeKind{ID: write.ID, Kind: "read"},
			command.SetProperty{ID: write.ID, Key: outputPrefix.Name()},
			mend.Arrow(p, write.From, "write", output.ID))
	} else {
		steps = append(steps, command.Reconnect{ID: write.ID, To: output.ID})
	}
	return command.Sequence{Commands: steps}
}
