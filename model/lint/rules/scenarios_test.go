package rules_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// scenario is a small architecture and what is to be said about it.
type scenario struct {
	name    string
	drawing string
	// speak names, with spaces between, the rules that find something, each as
	// often as it does. Errors of other rules are wrong, their warnings and
	// advice are of no interest.
	speak string
	// silent names rules that find nothing, not even something to advise.
	silent string
}

func TestScenariosAreJudgedAsAWholeOnAWS(t *testing.T) {
	engine := newEngine(t)
	for _, s := range slices.Concat(
		pathScenarios, vpcScenarios, frontScenarios, eventScenarios, storeScenarios, serverScenarios, regionScenarios,
		limitScenarios, trustScenarios, adviceScenarios,
	) {
		t.Run(s.name, func(t *testing.T) {
			found := engine.Check(sketch.Draw(t, s.drawing)).Findings
			if wrong := s.judge(found); wrong != "" {
				t.Errorf("%s; found:\n%s", wrong, describe(found))
			}
		})
	}
}

// judge tells what is wrong about the findings of a scenario; empty when nothing.
func (s scenario) judge(found []lint.Finding) string {
	told := map[string]int{}
	for _, f := range found {
		if told[string(f.Rule)]++; f.Crashed {
			return string(f.Rule) + " crashes"
		}
		if f.Severity == lint.Error && !slices.Contains(strings.Fields(s.speak), string(f.Rule)) {
			return string(f.Rule) + " has nothing to do with it"
		}
	}
	wanted := map[string]int{}
	for _, rule := range strings.Fields(s.speak) {
		wanted[rule]++
	}
	for rule, times := range wanted {
		if told[rule] != times {
			return rule + " does not speak as often as it should"
		}
	}
	for _, rule := range strings.Fields(s.silent) {
		if told[rule] > 0 {
			return rule + " should be silent"
		}
	}
	return ""
}

// shop is a VPC over two zones with an internet gateway and subnets of every
// tier. Only the subnets of the tier app lead further, to a NAT gateway if there is one.
const shop = `
	r: region code=ap-northeast-2
	v: vpc in=r name=shop-vpc cidr=10.0.0.0/16
	igw: internet-gateway in=v
	a: az in=v az=ap-northeast-2a
	c: az in=v az=ap-northeast-2c
	pub-a: subnet in=a kind=public
	pub-c: subnet in=c kind=public
	app-a: subnet in=a kind=private
	app-c: subnet in=c kind=private
	data-a: subnet in=a kind=isolated
	data-c: subnet in=c kind=isolated
	`

// nat leads the private subnets of the shop to the internet.
const nat = "nat: nat-gateway in=v availabilityMode=regional\n"

// office is a second VPC in the Region of the shop.
const office = `
	w: vpc in=r name=office-vpc cidr=10.1.0.0/16
	desk: subnet in=w kind=private az=ap-northeast-2a
	`

// database is a private database of the shop.
const database = "db: rds-instance in=data-a engine=mysql multiAz=instance encrypted=true subnets=[data-a,data-c]\n"

// region is a place for what needs no VPC.
const region = "r: region code=ap-northeast-2\n"
