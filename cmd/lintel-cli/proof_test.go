package main

import (
	"encoding/json"
	"strings"
	"testing"
)

const blocked = `daily-report → orders-db: cannot work, blocked at step 4 of 6
  + Placement: Both ends are placed.
  + Integration: AWS has the integration "connect" from daily-report to orders-db.
  + Region: Same Region, ap-northeast-2.
  x Network path: daily-report runs outside the VPC and cannot reach the private database; attach it to private subnets and a security group.
    LAMBDA-VPC-RDS
  ? Security groups: orders-db has no security group in the drawing.
  + Protocol: MySQL over TCP 3306.
`

func TestProofShowsWhereAnArrowStops(t *testing.T) {
	inFolder(t)
	for name, args := range map[string][]string{
		"every arrow":              {},
		"by its id":                {"edge-1"},
		"by the names of its ends": {"daily-report->orders-db"},
		"by the ids of its ends":   {"lambda-1 → aurora-1"},
	} {
		t.Run(name, func(t *testing.T) {
			lintel("", append([]string{"proof", "report.lintel"}, args...)...).expect(t, 1, blocked, "")
		})
	}
	lintel("", "proof", "report.lintel", "edge-9").
		expect(t, 2, "", "report.lintel: there is no arrow \"edge-9\"; name its id, or its ends as FROM->TO\n")
}

func TestProofIsSilentAboutWhatTheProjectDoesNotAsk(t *testing.T) {
	inFolder(t)
	write(t, "silent.yaml", "rules:\n  LAMBDA-VPC-RDS: off\n")
	got := lintel("", "proof", "--config", "silent.yaml", "report.lintel", "edge-1")
	if got.status != 0 || strings.Contains(got.out, "LAMBDA-VPC-RDS") {
		t.Errorf("%+v", got)
	}
}

func TestProofGivesJSONForPrograms(t *testing.T) {
	inFolder(t)
	got := lintel("", "proof", "--format", "json", "--lang", "ko", "report.lintel")
	var read struct {
		Proofs []struct {
			Edge, Verdict string
			Steps         []struct{ Topic, Verdict, Rule, Page string }
		}
	}
	if err := json.Unmarshal([]byte(got.out), &read); err != nil || got.status != 1 {
		t.Fatalf("%v: %+v", err, got)
	}
	if len(read.Proofs) != 1 || read.Proofs[0].Verdict != "no" || len(read.Proofs[0].Steps) != 6 {
		t.Fatalf("%+v", read)
	}
	if s := read.Proofs[0].Steps[3]; s.Verdict != "no" || s.Rule != "LAMBDA-VPC-RDS" || s.Page == "" {
		t.Errorf("%+v", s)
	}
}
