package cloudformation

import (
	"regexp"

	"lintel/model/catalog"
)

// The slips that some of AWS's own samples have. CloudFormation refuses them too,
// but what is meant is clear, and a drawing of it is worth more than an error.
var slips = []struct {
	pattern *regexp.Regexp
	instead string
	says    catalog.Text
}{
	{
		regexp.MustCompile(`(?m)^Description:[ \t]*(?:'[^'\n]*'|"[^"\n]*")[ \t]*[^\s#][^\n]*$`),
		"Description: ''", catalog.Text{
			EN: "this is no YAML that CloudFormation takes: the description goes on behind its quotes; it is left out",
			KO: "CloudFormation이 받지 않는 YAML입니다: 설명이 따옴표 뒤에서 계속되어 제외했습니다",
		},
	},
	{
		regexp.MustCompile(`(?m)^([ \t]+[A-Za-z0-9]+:)[^\s'"#\[{&*!|>]\S*[ \t]*\r?$(\n[ \t]+Type:)`),
		"$1$2", catalog.Text{
			EN: "this is no YAML that CloudFormation takes: something stands behind the colon of the key; it is left out",
			KO: "CloudFormation이 받지 않는 YAML입니다: 키의 콜론 뒤에 있는 글자를 제외했습니다",
		},
	},
}

// mend takes slips out of YAML. It notes each, and keeps all lines where they are.
func mend(data []byte, name string) ([]byte, []Note) {
	var notes []Note
	for _, slip := range slips {
		for _, at := range slip.pattern.FindAllIndex(data, -1) {
			notes = append(notes, Note{name, newLines(data).at(int64(at[0])), slip.says})
		}
		data = slip.pattern.ReplaceAll(data, []byte(slip.instead))
	}
	return data, notes
}
