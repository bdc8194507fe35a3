package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// LambdaImageSource reports functions whose container image Lambda does not run,
// or takes from nowhere.
var LambdaImageSource = lint.Rule{ID: "LAMBDA-IMAGE-SOURCE", Check: lint.Nodes(lambdaImageSource, "lambda")}

var (
	packageType        = catalog.Enum("packageType")
	imageOS            = catalog.Enum("imageOs")
	imageArchitectures = catalog.List("imageArchitectures")
	imageSize          = catalog.Number("imageSizeGB")
	architecture       = catalog.Enum("architecture")
	layers             = catalog.Int("layers")
	publicRepository   = catalog.Bool("public")
)

func lambdaImageSource(p *lint.Pass, function *diagram.Node) {
	if p.Facts.Is(function, packageType, "Image") == facts.Yes {
		checkRepository(p, function)
		checkImage(p, function)
	}
}

func checkRepository(p *lint.Pass, function *diagram.Node) {
	drawn := false
	for e := range p.Diagram.EdgesAt(function.ID) {
		if e.To != function.ID || e.Kind != "pull" {
			continue
		}
		drawn = true
		repository, _ := p.Diagram.Node(e.From)
		if repository.Kind == "ecr-repository" && p.Facts.Truth(repository, publicRepository) == facts.Yes {
			p.Report(lint.Report{
				Message:  "public",
				Args:     lint.Args{"fn": p.Name(function.ID), "repository": p.Name(repository.ID)},
				Subjects: []diagram.ID{e.ID, repository.ID, function.ID},
				Fixes: []lint.FixReport{{Title: "private", Command: command.SetProperty{
					ID: repository.ID, Key: publicRepository.Name(),
				}}},
			})
		}
	}
	if !drawn {
		reportNoRepository(p, function)
	}
}

// reportNoRepository only warns: the image may come from a repository that
// nobody cared to draw.
func reportNoRepository(p *lint.Pass, function *diagram.Node) {
	p.Report(lint.Report{
		Message:  "none",
		Severity: lint.Warning,
		Args:     lint.Args{"fn": p.Name(function.ID)},
		Subjects: []diagram.ID{function.ID},
		Property: packageType.Name(),
		Fixes: []lint.FixReport{{Title: "repository", Command: mend.Source(
			p, &diagram.Node{Kind: "ecr-repository", Name: function.Name}, "pull", function.ID,
		)}},
	})
}

func checkImage(p *lint.Pass, function *diagram.Node) {
	if p.Facts.Is(function, imageOS, "windows") == facts.Yes {
		reportImage(p, function, "os", imageOS.Name(), catalog.StringOf("linux"))
	}
	if all, _ := imageArchitectures.In(function.Props); len(all) > 1 {
		only, _ := p.Catalog.Enum(function.Kind, function.Props, architecture)
		reportImage(p, function, "architectures", imageArchitectures.Name(), catalog.ListOf(only))
	}
	if n, _ := layers.In(function.Props); n > 0 {
		reportImage(p, function, "layers", layers.Name(), catalog.Value{})
	}
	if size, set := imageSize.In(function.Props); set && size > imageLimit(p) {
		p.Report(lint.Report{
			Message: "size",
			Args: lint.Args{
				"fn":    p.Name(function.ID),
				"value": lint.Same(catalog.NumberOf(size).String()),
				"max":   lint.Same(catalog.NumberOf(imageLimit(p)).String()),
			},
			Subjects: []diagram.ID{function.ID},
			Property: imageSize.Name(),
		})
	}
}

// imageLimit is the largest image in GB.
func imageLimit(p *lint.Pass) float64 {
	s, _ := p.Catalog.Service("lambda")
	size, _ := s.Property(imageSize.Name())
	return *size.Max
}

// reportImage is about a setting that another value mends.
func reportImage(p *lint.Pass, function *diagram.Node, message, key string, right catalog.Value) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"fn": p.Name(function.ID), "value": lint.Same(function.Props[key].String())},
		Subjects: []diagram.ID{function.ID},
		Property: key,
		Fixes: []lint.FixReport{{Title: message, Command: command.SetProperty{
			ID: function.ID, Key: key, Value: right,
		}}},
	})
}
