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

func TestATemplateThatIsOpenedAgainUpdatesItsDrawing(t *testing.T) {
	w := open(t)
	path := filepath.Join(t.TempDir(), "orders.yaml")
	for _, resources := range []string{
		"  Jobs: {Type: AWS::SQS::Queue}\n  Old: {Type: AWS::SQS::Queue}\n",
		"  Jobs: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 3}}\n  News: {Type: AWS::SNS::Topic}\n",
	} {
		if err := os.WriteFile(path, []byte("Resources:\n"+resources), 0o600); err != nil {
			t.Fatal(err)
		}
		w.open(path)
	}
	d := w.editor().Diagram()
	jobs, _ := d.Node("Jobs")
	if len(w.editors) != 1 || !d.Has("News") || d.Has("Old") || jobs.Props["delaySec"].String() != "3" {
		t.Errorf("%d documents are open, the queue has %v", len(w.editors), jobs.Props)
	}
	if !w.editor().History.Undo() || !w.editor().Diagram().Has("Old") {
		t.Error("one undo does not take the update back")
	}
}
