package region

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// ImageSameRegion reports machine images that something in another Region
// starts from, and repositories in another Region than the function.
var ImageSameRegion = lint.Rule{ID: "IMAGE-SAME-REGION", Cause: lint.Distance, Check: lint.Join(
	lint.Nodes(machineImage, "ami"),
	lint.Nodes(containerImage, "ecr-repository"),
)}

var replicateTo = catalog.List("replicateTo")

func machineImage(p *lint.Pass, image *diagram.Node) {
	for use := range p.Diagram.EdgesAt(image.ID) {
		other, _ := p.Diagram.Node(use.From)
		starts := use.From == image.ID && use.Kind == "deploy"
		named := use.To == image.ID && use.Kind == "associate" && other.Kind == "launch-template"
		if (starts || named) && p.Facts.CrossRegion(use) == facts.Yes {
			reportFarImage(p, use, image.ID)
		}
	}
}

func containerImage(p *lint.Pass, repository *diagram.Node) {
	for use := range p.Diagram.EdgesAt(repository.ID) {
		target, _ := p.Diagram.Node(use.To)
		if use.Kind == "pull" && target.Kind == "lambda" && p.Facts.CrossRegion(use) == facts.Yes && !replicated(p, use) {
			reportFarImage(p, use, repository.ID)
		}
	}
}

// replicated tells whether the registry copies the image to the Region of the
// function, even where the copy is not drawn.
func replicated(p *lint.Pass, pull *diagram.Edge) bool {
	repository, _ := p.Diagram.Node(pull.From)
	codes, _ := replicateTo.In(repository.Props)
	_, to := regions(p, pull)
	return slices.Contains(codes, to)
}

func reportFarImage(p *lint.Pass, use *diagram.Edge, image diagram.ID) {
	user := use.To
	if user == image {
		user = use.From
	}
	here, _ := p.Facts.Region(image)
	there, _ := p.Facts.Region(user)
	id, add := mend.CopyToRegion(p, image, there)
	copied := command.Sequence{Commands: []command.Command{add, reconnect(use, image, id), mend.Replicate(p, image, id)}}
	p.Report(lint.Report{
		Args: lint.Args{
			"image": p.Name(image), "user": p.Name(user), "from": lint.Same(here), "to": lint.Same(there),
		},
		Subjects: []diagram.ID{use.ID, image, user},
		Fixes:    []lint.FixReport{{Title: "copy", Args: lint.Args{"to": lint.Same(there)}, Command: copied}},
	})
}
