package proof

import (
	"bytes"
	"fmt"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"lintel/model/catalog"
)

// Texts are the titles of the topics and their sentences by name.
type Texts map[Topic]TopicTexts

// TopicTexts are the texts of one topic.
type TopicTexts struct {
	Title catalog.Text            `yaml:"title"`
	Page  catalog.Page            `yaml:"page"`
	Says  map[string]catalog.Text `yaml:"says"`
}

// textsFile is where the texts are, below the root that LoadTexts is given.
const textsFile = "proof.yaml"

// LoadTexts reads proof.yaml. An error names what is wrong in it.
func LoadTexts(fsys fs.FS) (Texts, error) {
	data, err := fs.ReadFile(fsys, textsFile)
	if err != nil {
		return nil, fmt.Errorf("reading the texts of proofs: %w", err)
	}
	var t Texts
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&t); err != nil {
		return nil, fmt.Errorf("%s: %w", textsFile, err)
	}
	for _, topic := range Topics() {
		if !t[topic].Title.Complete() {
			return nil, fmt.Errorf("%s: topic %s needs a title in every language", textsFile, topic)
		}
	}
	return t, nil
}
