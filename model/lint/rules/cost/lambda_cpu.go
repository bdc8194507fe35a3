package cost

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaCPU reports functions that compute a lot with less than one processor.
var LambdaCPU = lint.Rule{ID: "LAMBDA-CPU", Check: lint.Nodes(lambdaCPU, "lambda")}

var (
	cpuBound    = catalog.Bool("cpuBound")
	memory      = catalog.Int("memoryMb")
	computeType = catalog.Enum("computeType")
)

// oneProcessorMb is the memory that comes with one vCPU, from "Configure Lambda
// function memory".
const oneProcessorMb = 1769

func lambdaCPU(p *lint.Pass, function *diagram.Node) {
	mb, known := p.Catalog.Number(function.Kind, function.Props, memory)
	if !known || mb >= oneProcessorMb ||
		p.Facts.Truth(function, cpuBound) != facts.Yes ||
		p.Facts.Is(function, computeType, "managed-instances") == facts.Yes {
		return
	}
	p.Report(lint.Report{
		Args: lint.Args{
			"fn":    p.Name(function.ID),
			"value": lint.Same(strconv.Itoa(mb)),
			"cpu":   lint.Same(strconv.FormatFloat(float64(mb)/oneProcessorMb, 'f', 2, 64)),
		},
		Subjects: []diagram.ID{function.ID},
		Property: memory.Name(),
		Fixes: []lint.FixReport{{Title: "memory", Command: command.SetProperty{
			ID: function.ID, Key: memory.Name(), Value: catalog.NumberOf(oneProcessorMb),
		}}},
	})
}
