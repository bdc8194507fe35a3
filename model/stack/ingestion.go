package stack

import (
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
)

// ingestion draws what an OpenSearch ingestion pipeline reads and where it writes
// to. That stands in a document of its own: pipelines with a source and sinks.
func (b *builder) ingestion(r *cfn.Resource) {
	pipeline, ok := b.element(r)
	if !ok {
		return
	}
	body, err := cfn.ReadDocument(strings.NewReader(r.Get("PipelineConfigurationBody").String()), r.File)
	if err != nil {
		return // what it says is then unknown
	}
	for _, part := range body.Entries() {
		b.ingests(r, pipeline, part.Value.Get("source"), "read")
		b.ingests(r, pipeline, part.Value.Get("sink"), "write")
	}
}

// ingests draws arrows to all that a part of a pipeline names; what is exported on
// the way is written, wherever it stands.
func (b *builder) ingests(r *cfn.Resource, pipeline *draft, part *cfn.Value, kind catalog.EdgeKind) {
	for _, e := range part.Entries() {
		b.ingests(r, pipeline, e.Value, kind)
	}
	if part.Kind() == cfn.List {
		for _, item := range part.Items() {
			b.ingests(r, pipeline, item, kind)
		}
		return
	}
	to, ok := b.drawn(part)
	if !ok || to == pipeline || to.kind == "iam-role" {
		return
	}
	if to.kind == "s3-bucket" {
		kind = "write"
	}
	b.arrow(r, pipeline.id(), kind, to.id())
}
