package changelog_test

import (
	"os"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/changelog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
)

const shop = `
	vpc: vpc name=shop-vpc
	a: subnet in=vpc name=data-a kind=private
	fn: lambda name=report
	db: rds-instance in=a name=orders-db engine=mysql
	fn -connect-> db`

func TestChangesAreToldInWords(t *testing.T) {
	cat, err := catalog.Load(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct {
		do   command.Command
		want []string // in English
		ko   string   // the first in Korean
	}{
		"into a container": {command.Nest{IDs: []diagram.ID{"fn"}, Parent: "a"}, []string{"~ report moves to data-a"}, "report를 data-a로 옮김"},
		"a list of nodes": {
			command.SetProperty{ID: "fn", Key: "subnets", Value: catalog.ListOf("a", "elsewhere")},
			[]string{"~ report: Subnets = data-a, elsewhere"}, "report: 서브넷 = data-a, elsewhere",
		},
		"onto the canvas": {
			command.Place{Node: &diagram.Node{ID: "q", Kind: "sqs-queue", Name: "jobs"}},
			[]string{"+ SQS queue jobs on the canvas"}, "SQS 대기열 jobs, 캔버스 위",
		},
		"a new name":   {command.Rename{ID: "fn", Name: "nightly"}, []string{"~ report renamed to nightly"}, "report의 새 이름: nightly"},
		"a number":     {command.SetProperty{ID: "fn", Key: "memoryMb", Value: catalog.NumberOf(512)}, []string{"~ report: Memory = 512 MB"}, "report: 메모리 = 512 MB"},
		"back to none": {command.SetProperty{ID: "db", Key: "engine"}, []string{"~ orders-db: Engine unset"}, "orders-db: 엔진 설정 해제"},
		"a removal": {
			command.Delete{IDs: []diagram.ID{"db"}},
			[]string{"- RDS instance orders-db", "- report → orders-db (connect)"}, "RDS 인스턴스 orders-db",
		},
		"an arrow": {command.SetEdgeKind{ID: "edge-1", Kind: "invoke"}, []string{"~ report → orders-db (invoke)"}, "report → orders-db (호출)"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := sketch.Draw(t, shop)
			changes, err := d.Update(c.do.Apply)
			if err != nil {
				t.Fatal(err)
			}
			lines := changelog.Describe(cat, changes, d)
			var got []string
			for _, l := range lines {
				got = append(got, string(l.Sign)+" "+l.Text.EN)
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if len(lines) > 0 && lines[0].Text.KO != c.ko {
				t.Errorf("in Korean %q, want %q", lines[0].Text.KO, c.ko)
			}
		})
	}
}
