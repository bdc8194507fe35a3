package window

import (
	"os"
	"path/filepath"
	"testing"
)

func TestATemplateOpensAsADrawingOfItsOwn(t *testing.T) {
	w := open(t)
	path := filepath.Join(t.TempDir(), "orders.yaml")
	const text = "Resources:\n  Jobs: {Type: AWS::SQS::Queue}\n  Fn: {Type: AWS::Serverless::Function, Properties: {Events: {In: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}}}}\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w.open(path)
	e := w.editor()
	if e.Document.Path != "" || e.Document.Title() != "orders" {
		t.Errorf("the document is %q at %q", e.Document.Title(), e.Document.Path)
	}
	jobs, okJobs := e.Diagram().Node("Jobs")
	fn, okFn := e.Diagram().Node("Fn")
	if !okJobs || !okFn || jobs.Pos == fn.Pos {
		t.Error("the queue and the function are not drawn side by side")
	}
	if _, ok := e.Diagram().Edge("Jobs-trigger-Fn"); !ok {
		t.Error("the event is no arrow")
	}
}
