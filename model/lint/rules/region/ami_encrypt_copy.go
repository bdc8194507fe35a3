package region

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// AMIEncryptCopy reports copies of machine images to another Region that are
// said to be encrypted and are not, or with a key that is not there.
var AMIEncryptCopy = lint.Rule{ID: "AMI-ENCRYPT-COPY", Check: lint.Nodes(amiEncryptCopy, "ami")}

var (
	encrypted   = catalog.Bool("encrypted")
	encryptCopy = catalog.Bool("encrypt")
	imageKey    = catalog.String("kmsKey")
)

func amiEncryptCopy(p *lint.Pass, image *diagram.Node) {
	for e := range p.Diagram.EdgesAt(image.ID) {
		copied, _ := p.Diagram.Node(e.To)
		if e.From != image.ID || e.Kind != "replicate" || copied.Kind != "ami" || p.Facts.CrossRegion(e) != facts.Yes {
			continue
		}
		switch key := keyCalled(p, keyOf(copied)); {
		case leftPlain(p, e, image, copied):
			reportCopy(p, e, "default", copied)
		case key != nil && farKey(p, key, e):
			reportCopy(p, e, "key", copied)
		}
	}
}

// keyCalled is the last key with a name or an id; nil for none.
func keyCalled(p *lint.Pass, name string) *diagram.Node {
	var last *diagram.Node
	for _, key := range p.Facts.OfKind("kms-key") {
		if name != "" && (key.Name == name || string(key.ID) == name) {
			last = key
		}
	}
	return last
}

func keyOf(image *diagram.Node) string {
	name, _ := imageKey.In(image.Props)
	return name
}

// leftPlain tells whether a copy must be encrypted and neither the original nor
// the copying makes it so.
func leftPlain(p *lint.Pass, e *diagram.Edge, image, copied *diagram.Node) bool {
	encrypts, told := encryptCopy.In(e.Props)
	return told && !encrypts && p.Facts.Truth(image, encrypted) == facts.No && p.Facts.Truth(copied, encrypted) == facts.Yes
}

// farKey tells whether a key exists in the Region of the original only.
func farKey(p *lint.Pass, key *diagram.Node, e *diagram.Edge) bool {
	at, _ := p.Facts.Region(key.ID)
	from, to := regions(p, e)
	return at == from && at != to && p.Facts.Truth(key, multiRegion) == facts.No
}

func reportCopy(p *lint.Pass, e *diagram.Edge, message string, copied *diagram.Node) {
	_, to := regions(p, e)
	p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"image": p.Name(e.From), "copy": p.Name(e.To), "key": lint.Same(keyOf(copied)), "region": lint.Same(to),
		},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Property: encryptCopy.Name(),
		Fixes: []lint.FixReport{{Title: "encrypt", Args: lint.Args{"region": lint.Same(to)}, Command: command.Sequence{
			Commands: []command.Command{
				command.SetProperty{ID: e.ID, Key: encryptCopy.Name(), Value: catalog.BoolOf(true)},
				command.SetProperty{ID: copied.ID, Key: imageKey.Name()},
				mend.AddTo(p, &diagram.Node{Kind: "kms-key", Props: catalog.Props{}}, "encrypt", copied.ID, to),
			},
		}}},
	})
}
