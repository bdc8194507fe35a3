package proof_test

import (
	"os"
	"strings"
	"sync"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/model/proof"
)

type kit struct {
	engine *lint.Engine
	prover *proof.Prover
	cat    *catalog.Catalog
	texts  proof.Texts
}

var load = sync.OnceValues(func() (kit, error) {
	assets := os.DirFS("../../assets")
	cat, err := catalog.Load(assets)
	if err != nil {
		return kit{}, err
	}
	docs, err := lint.LoadDocs(assets)
	if err != nil {
		return kit{}, err
	}
	texts, err := proof.LoadTexts(assets)
	engine := lint.NewEngine(cat, docs, rules.All())
	return kit{engine, proof.NewProver(cat, texts, engine), cat, texts}, err
})

func shipped(t *testing.T) kit {
	t.Helper()
	k, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// prove draws a diagram and proves its first arrow.
func prove(t *testing.T, drawing string) proof.Proof {
	t.Helper()
	k := shipped(t)
	p, ok := k.prover.Prove(k.engine.Check(sketch.Draw(t, drawing)), "edge-1")
	if !ok {
		t.Fatal("there is no arrow to prove")
	}
	return p
}

// spell is a proof as "placement+ network-": proven, broken, or open with "?".
func spell(p proof.Proof) string {
	var steps []string
	for _, s := range p.Steps {
		steps = append(steps, string(s.Topic)+map[facts.Truth]string{facts.Yes: "+", facts.No: "-", facts.Unknown: "?"}[s.Verdict])
	}
	return strings.Join(steps, " ")
}

const network = `
	r: region code=us-east-1
	v: vpc in=r name=shop-vpc
	a: subnet in=v kind=private
	p: subnet in=v kind=public
	`

func TestAProofGoesThroughWhatAnArrowRestsOn(t *testing.T) {
	cases := map[string]struct{ drawing, want string }{
		"a function in the subnet of its database": {network + `
			g: security-group in=v name=db-sg ingress=[tcp 3306 from fn-sg]
			h: security-group in=v name=fn-sg
			fn: lambda in=a securityGroups=[h]
			db: rds-instance in=a engine=mysql securityGroups=[g]
			fn -connect-> db`,
			"placement+ connection+ region+ network+ groups+ name+ protocol+"},
		"a function outside the VPC": {network + `
			fn: lambda in=r
			db: rds-instance in=a engine=mysql
			fn -connect-> db`,
			"placement+ connection+ region+ network- groups? protocol+"},
		"a table without a way": {network + `
			fn: lambda in=a
			t: dynamodb-table in=r
			fn -read-> t`,
			"placement+ connection+ region+ network- name+ permission+ protocol+"},
		"a table through an endpoint": {network + `
			e: vpc-endpoint in=v service=dynamodb type=gateway
			fn: lambda in=a
			t: dynamodb-table in=r
			fn -read-> t`,
			"placement+ connection+ region+ network+ name+ permission+ protocol+"},
		"a role that allows less": {network + `
			role: iam-role grants=[s3:GetObject on b]
			fn: lambda in=r role=role
			t: dynamodb-table in=r
			fn -read-> t`,
			"placement+ connection+ region+ network+ name+ permission- protocol+"},
		"an unplaced function": {`
			fn: lambda
			t: dynamodb-table
			fn -read-> t`,
			"placement? connection+ region? network? name+ permission+ protocol+"},
		"a queue that is polled": {`
			r: region code=us-east-1
			q: sqs-queue in=r
			fn: lambda in=r
			q -trigger-> fn`,
			"placement+ connection+ region+ network+ permission+"},
		"a certificate": {`
			r: region code=us-east-1
			c: acm-certificate in=r
			cdn: cloudfront
			c -tls-> cdn`,
			"placement+ connection+ region+"},
		"a stranger": {`
			r: region code=us-east-1
			fn: lambda in=r
			x: quantum-computer in=r
			fn -invoke-> x`,
			"placement+ connection? region+ network? protocol?"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := prove(t, c.drawing)
			got := strings.TrimSuffix(strings.ReplaceAll(spell(p), " limits?", ""), " limits?")
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
				for _, s := range p.Steps {
					t.Logf("%s: %s", s.Title.EN, s.Says.EN)
				}
			}
		})
	}
}

func TestEverySentenceIsInEveryLanguage(t *testing.T) {
	for topic, texts := range shipped(t).texts {
		for name, text := range texts.Says {
			if !text.Complete() {
				t.Errorf("%s.%s", topic, name)
			}
		}
	}
}

func TestAStepNamesItsElementsInTheOrderOfThePackets(t *testing.T) {
	p := prove(t, network+`
		i: internet-gateway in=v
		n: nat-gateway in=p
		fn: lambda in=a
		q: sqs-queue in=r
		fn -publish-> q`)
	for _, s := range p.Steps {
		if s.Topic != proof.Network {
			continue
		}
		var ids []string
		for _, id := range s.Elements {
			ids = append(ids, string(id))
		}
		if got := strings.Join(ids, " "); got != "fn a n i q" {
			t.Errorf("the path is %q", got)
		}
		return
	}
	t.Error("there is no step about the network")
}

func TestAWaivedFindingIsNotBroken(t *testing.T) {
	d := sketch.Draw(t, network+`
		fn: lambda in=r
		db: rds-instance in=a engine=mysql
		fn -connect-> db`)
	if _, err := d.Update(func(tx *diagram.Tx) error {
		return tx.EditEdge("edge-1", func(e *diagram.Edge) {
			e.Waivers = []diagram.Waiver{{Rule: "LAMBDA-VPC-RDS", Reason: "a tunnel"}}
		})
	}); err != nil {
		t.Fatal(err)
	}
	k := shipped(t)
	p, _ := k.prover.Prove(k.engine.Check(d), "edge-1")
	if p.Verdict() != facts.Unknown || p.Broken() != -1 {
		t.Errorf("verdict %v, broken at %d", p.Verdict(), p.Broken())
	}
}
