package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
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

func TestHelpersAreDrawnOnDemandAndNothingMovesForThem(t *testing.T) {
	w := open(t)
	folder := t.TempDir()
	const text = `Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}
  Fn: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
`
	if err := os.WriteFile(filepath.Join(folder, "orders.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if w.DrawnFromStack() {
		t.Error("an empty document was drawn from a template")
	}
	w.open(filepath.Join(folder, "orders.yaml"))
	e := w.editor()
	if !w.DrawnFromStack() || e.Diagram().Has("Role") {
		t.Fatal("the role is drawn unasked")
	}
	e.Select("Fn")
	if err := e.Do(command.Move{IDs: []diagram.ID{"Fn"}, By: geom.Vec{X: 160, Y: 80}}); err != nil {
		t.Fatal(err)
	}
	moved, _ := e.Diagram().Node("Fn")
	w.SetHelpers(true)
	if fn, _ := e.Diagram().Node("Fn"); !e.Diagram().Has("Role") || fn.Pos != moved.Pos {
		t.Errorf("with helpers the role is drawn: %v, the function stands at %v", e.Diagram().Has("Role"), fn.Pos)
	}
	// A saved drawing knows its template by the name, where it lies beside it.
	w.saveTo(e, filepath.Join(folder, "drawing.lintel"), func() {})
	delete(w.origins, e)
	w.SetHelpers(false)
	if e.Diagram().Has("Role") {
		t.Error("the role stays drawn")
	}
	if !e.History.Undo() || !e.Diagram().Has("Role") {
		t.Error("one undo does not bring it back")
	}
}

func TestWhatThereIsToKnowAboutATemplateIsShownOnce(t *testing.T) {
	w := open(t)
	path := filepath.Join(t.TempDir(), "orders.yaml")
	if err := os.WriteFile(path, []byte("Resources:\n  Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Nobody}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.SetLang(catalog.KO)
	w.open(path)
	if !strings.Contains(w.said(), "orders.yaml:2: Nobody: 이 템플릿의 파라미터도 리소스도 아닙니다") {
		t.Error("the note is not shown in Korean")
	}
	if w.notice != "orders.yaml: 리소스 1개: 타일 1개" {
		t.Errorf("the notice is %q", w.notice)
	}
	w.New()
	w.refresh()
	if w.notice != "" {
		t.Errorf("over another document it still says %q", w.notice)
	}
	w.tell("about the new one")
	w.TurnTab(1)
	w.refresh()
	if w.notice != "" {
		t.Errorf("after turning to another tab it still says %q", w.notice)
	}
}
