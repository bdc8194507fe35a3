package main

import (
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const found = `report.lintel:15: error LAMBDA-VPC-RDS daily-report runs outside the VPC and cannot reach the private database; attach it to private subnets and a security group.
    fix: Attach to VPC

1 error (1 file)
1 can be fixed with lintel-cli fix
`

func TestCheckSaysWhatWouldNotWorkAndWhere(t *testing.T) {
	inFolder(t)
	write(t, "empty.lintel", emptyFile)
	cases := map[string]struct {
		args   string
		status int
		out    string
	}{
		"a wrong drawing":               {"check report.lintel", 1, found},
		"a drawing without a fault":     {"check empty.lintel", 0, "No problems (1 file)\n"},
		"several":                       {"check empty.lintel report.lintel", 1, strings.Replace(found, "1 file", "2 files", 1)},
		"a threshold that is reached":   {"check --fail-on advice report.lintel", 1, found},
		"no threshold":                  {"check --fail-on never report.lintel", 0, found},
		"in Korean, nothing to tell of": {"check --lang ko empty.lintel", 0, "문제 없음 (파일 1개)\n"},
		"in Korean": {"check --lang ko report.lintel", 1, `report.lintel:15: error LAMBDA-VPC-RDS daily-report는 VPC 밖에서 실행되어 프라이빗 데이터베이스에 접근할 수 없습니다. 프라이빗 서브넷과 보안 그룹에 연결하세요.
    수정: VPC에 연결

오류 1개 (파일 1개)
lintel-cli fix로 고칠 수 있는 문제 1개
`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			lintel("", strings.Fields(c.args)...).expect(t, c.status, c.out, "")
		})
	}
	t.Run("from standard input", func(t *testing.T) {
		lintel(content(t, "report.lintel"), "check", "-").expect(t, 1, strings.Replace(found, "report.lintel", "stdin", 1), "")
	})
}

func TestCheckGivesJSONForPrograms(t *testing.T) {
	golden, err := filepath.Abs("testdata/check.json")
	if err != nil {
		t.Fatal(err)
	}
	inFolder(t)
	write(t, "broken.lintel", "{")
	waived := strings.Replace(content(t, "report.lintel"), `"to":"aurora-1"`,
		`"to":"aurora-1","waivers":[{"rule":"LAMBDA-VPC-RDS","reason":"tunnel","by":"ops","until":"2999-01-01"}]`, 1)
	write(t, "waived.lintel", waived)
	got := lintel("", "check", "--format", "json", "report.lintel", "broken.lintel", "waived.lintel")
	if got.status != 2 || !json.Valid([]byte(got.out)) {
		t.Errorf("status %d", got.status)
	}
	if *update {
		write(t, golden, got.out)
	}
	if want := content(t, golden); got.out != want {
		t.Errorf("got\n%s\nwant\n%s", got.out, want)
	}
}

func TestWaivedFindingsAreCountedAndNotListed(t *testing.T) {
	inFolder(t)
	waive := func(until string) {
		write(t, "w.lintel", strings.Replace(content(t, "report.lintel"), `"to":"aurora-1"`,
			`"to":"aurora-1","waivers":[{"rule":"LAMBDA-VPC-RDS","reason":"tunnel","until":"`+until+`"}]`, 1))
	}
	waive("2999-01-01")
	lintel("", "check", "w.lintel").expect(t, 0, "No problems, 1 waived (1 file)\n", "")
	waive("2020-01-01")
	if got := lintel("", "check", "w.lintel"); got.status != 1 {
		t.Errorf("a waiver that ran out still holds: %+v", got)
	}
}

func TestCheckSpeaksTheFormsThatOtherProgramsRead(t *testing.T) {
	inFolder(t)
	for format, want := range map[string]string{
		"sarif":    `"ruleId": "LAMBDA-VPC-RDS"`,
		"junit":    `<testsuite name="report.lintel" tests="1" failures="1"`,
		"github":   "::error file=report.lintel,line=15,title=LAMBDA-VPC-RDS::daily-report runs outside the VPC",
		"markdown": "| error | daily-report → orders-db (15) | daily-report runs outside the VPC",
	} {
		t.Run(format, func(t *testing.T) {
			got := lintel("", "check", "--format", format, "report.lintel")
			if got.status != 1 || !strings.Contains(got.out, want) || got.err != "" {
				t.Errorf("%+v lacks %q", got, want)
			}
		})
	}
}

func TestAReportShowsTheFindingsOnTheDrawing(t *testing.T) {
	inFolder(t)
	got := lintel("", "check", "--format", "markdown", "--picture", "pictures", "report.lintel")
	if got.status != 1 || !strings.Contains(got.out, "](<pictures/report.png>)") {
		t.Errorf("%+v", got)
	}
	picture, err := os.Open(filepath.Join("pictures", "report.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer picture.Close()
	if size, err := png.DecodeConfig(picture); err != nil || size.Width < 400 {
		t.Errorf("the picture has %d x %d px, %v", size.Width, size.Height, err)
	}
}

func TestWhatTheBaselineKnowsDoesNotCount(t *testing.T) {
	inFolder(t)
	lintel("", "check", "--write-baseline", "known.json", "report.lintel").expect(t, 0, found, "")
	moved := strings.Replace(content(t, "report.lintel"), `"at":[40,144]`, `"at":[48,200]`, 1)
	write(t, "report.lintel", moved)
	lintel("", "check", "--baseline", "known.json", "report.lintel").
		expect(t, 0, "No problems, 1 in the baseline (1 file)\n", "")

	more := strings.Replace(moved, `{"id":"edge-1"`, `{"id":"edge-0","kind":"connect","from":"lambda-1","to":"aurora-2"},
{"id":"edge-1"`, 1)
	write(t, "report.lintel", more)
	if got := lintel("", "check", "--baseline", "known.json", "report.lintel"); got.status != 1 || !strings.Contains(got.out, "1 error, 1 in the baseline") {
		t.Errorf("a new fault beside the known one: %+v", got)
	}
	lintel("", "check", "--baseline", "none.json", "report.lintel").
		expect(t, 2, "", "open none.json: no such file or directory\n")
}

func TestTheProjectSaysHowItsFilesAreJudged(t *testing.T) {
	inFolder(t)
	write(t, "silent.yaml", "rules:\n  LAMBDA-VPC-RDS: off\n")
	const silence = "No problems (1 file)\n"
	lintel("", "check", "--config", "silent.yaml", "report.lintel").expect(t, 0, silence, "")
	lintel("", "check", "report.lintel").expect(t, 1, found, "")

	write(t, "lintel.yaml", content(t, "silent.yaml"))
	lintel("", "check", "report.lintel").expect(t, 0, silence, "")
	lintel("", "check", "--preset", "recommended", "report.lintel").expect(t, 1, found, "")

	write(t, "lintel.yaml", "rules:\n  NO-SUCH: off\n")
	got := lintel("", "check", "report.lintel")
	if got.status != 2 || !strings.HasSuffix(got.err, "lintel.yaml: line 2: there is no rule \"NO-SUCH\"\n") {
		t.Errorf("%+v", got)
	}
	lintel("", "check", "--preset", "nope", "report.lintel").
		expect(t, 2, "", "there is no preset \"nope\"; there are exam-dva, exam-saa, recommended, strict\n")
}
