package cloudformation_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	cfn "lintel/model/cloudformation"
)

const parts = `
Parameters:
  Stage: {Type: String}
  Size: {Type: Number, Default: 512}
  Zones: {Type: CommaDelimitedList, Default: "a, b"}
  Secret: {Type: AWS::SSM::Parameter::Value<String>, Default: /secret}
Mappings:
  Sizes: {prod: {Memory: 1024}}
Conditions:
  Large: !Equals [!Ref Size, 512]
  Small: !Not [!Condition Large]
  Open: !Equals [!Ref Stage, prod]
  Both: !And [!Condition Large, !Condition Open]
  Either: !Or [!Condition Large, !Condition Open]
  Neither: !And [!Condition Small, !Condition Open]
Resources:
  Queue: {Type: AWS::SQS::Queue}
`

// property is what a value of a property becomes.
func property(t *testing.T, written string, o cfn.Options) *cfn.Value {
	t.Helper()
	text := parts + "  X:\n    Type: T\n    Properties:\n      P: " + written + "\n"
	template, err := cfn.Read(strings.NewReader(text), "t.yaml", o)
	if err != nil {
		t.Fatalf("%s: %v", written, err)
	}
	r, ok := template.Resource("X")
	if !ok {
		t.Fatalf("%s: the resource is gone", written)
	}
	return r.Get("P")
}

func TestEveryFunctionIsEvaluatedAsFarAsItIsKnown(t *testing.T) {
	for written, want := range map[string]string{
		"!Ref Size":                                         "512",
		"!Ref Stage":                                        "${Stage}",
		"!Ref Secret":                                       "${Secret}",
		"!Ref Zones":                                        "a, b",
		"!Ref Queue":                                        "${Queue}",
		"!Ref AWS::Region":                                  "${AWS::Region}",
		"!Ref AWS::NoValue":                                 "",
		"{Ref: Size}":                                       "512",
		"!GetAtt Queue.Arn":                                 "${Queue.Arn}",
		"!GetAtt [Queue, Arn]":                              "${Queue.Arn}",
		`!Sub "${Queue.Arn}-${Stage}"`:                      "${Queue.Arn}-${Stage}",
		`!Sub "a-${!Literal}-${Size}"`:                      "a-${Literal}-512",
		`!Sub ["${A}-b", {A: !Ref Size}]`:                   "512-b",
		`!Join ["-", [a, !Ref Size, !Ref Stage]]`:           "a-512-${Stage}",
		`!Join ["", !Ref Zones]`:                            "ab",
		"!Select [1, !Ref Zones]":                           "b",
		"!Select [0, !GetAZs '']":                           "${AWS::Region}a",
		`!Select [1, !Split ["/", "x/y/z"]]`:                "y",
		`!Select [1, !Split ["/", !Sub "x/${Stage}/z"]]`:    "${Stage}",
		"!FindInMap [Sizes, prod, Memory]":                  "1024",
		"!FindInMap [Sizes, !Ref Stage, Memory]":            "${Stage}",
		"!FindInMap [Sizes, no, Memory, {DefaultValue: 7}]": "7",
		"!If [Large, yes1, no1]":                            "yes1",
		"!If [Small, yes1, no1]":                            "no1",
		"!If [Open, yes1, no1]":                             "${Open}",
		"!If [Both, yes1, no1]":                             "${Both}",
		"!If [Either, yes1, no1]":                           "yes1",
		"!If [Neither, yes1, no1]":                          "no1",
		"[a, !If [Small, b, !Ref AWS::NoValue], c]":         "a, c",
		"!ImportValue Other-Vpc":                            "${Other-Vpc}",
		`!Select [1, !Cidr [10.0.0.0/16, 3, 8]]`:            "10.0.1.0/24",
		`!Select [2, !Cidr [10.0.0.0/16, 3, 4]]`:            "10.0.0.32/28",
		"!Cidr [!Ref Stage, 3]":                             "${Stage cut into ranges}",
		"!Base64 text":                                      "text",
		"{Fn::Length: !Ref Zones}":                          "2",
		"{Fn::ToJsonString: {a: [1, b]}}":                   `{"a":["1","b"]}`,
		"{Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}}": "${api.yaml}",
		"{{resolve:ssm:/name}}":   "",
		`"{{resolve:ssm:/name}}"`: "${resolve:ssm:/name}",
		"!Ref Nobody":             "${Nobody}",
	} {
		if strings.HasPrefix(written, "{{") {
			continue // YAML reads it as a map
		}
		if got := property(t, written, cfn.Options{}).String(); got != want {
			t.Errorf("%s is %q, not %q", written, got, want)
		}
	}
}

func TestGivenParametersAndTheRegionGoFirst(t *testing.T) {
	o := cfn.Options{Region: "eu-west-1", Parameters: map[string]string{"Stage": "prod", "Zones": "x,y"}}
	for written, want := range map[string]string{
		"!If [Open, yes1, no1]":   "yes1",
		"!Select [1, !Ref Zones]": "y",
		"!Select [0, !GetAZs '']": "eu-west-1a",
		`!Sub "arn:${AWS::Partition}:${AWS::Region}:${AWS::URLSuffix}"`: "arn:aws:eu-west-1:amazonaws.com",
	} {
		if got := property(t, written, o).String(); got != want {
			t.Errorf("%s is %q, not %q", written, got, want)
		}
	}
}

func TestConditionsSayWhatIsMade(t *testing.T) {
	text := parts + "  A: {Type: T, Condition: Large}\n  B: {Type: T, Condition: Small}\n  C: {Type: T, Condition: Open}\n"
	template, err := cfn.Read(strings.NewReader(text), "t.yaml", cfn.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, ok := template.Resource("C")
	if !ok || c.Condition != "Open" {
		t.Error("what depends on a parameter may be made, and says so")
	}
	if a, ok := template.Resource("A"); !ok || a.Condition != "" {
		t.Error("what is surely made has no condition")
	}
	if len(template.Absent) != 1 || template.Absent[0].ID != "B" || template.Absent[0].Condition != "Small" {
		t.Errorf("absent are %v", template.Absent)
	}
}

func TestLoopsMakeWhatTheySay(t *testing.T) {
	const text = `
Transform: AWS::LanguageExtensions
Parameters: {Names: {Type: CommaDelimitedList, Default: "a,b-c"}}
Resources:
  Fn::ForEach::Queues:
    - Name
    - !Ref Names
    - Queue&{Name}:
        Type: AWS::SQS::Queue
        Properties:
          QueueName: !Sub "${Name}-queue"
          Fn::ForEach::Tags: [Key, [x, y], {"Tag${Key}": !Ref Key}]
`
	template, err := cfn.Read(strings.NewReader(text), "t.yaml", cfn.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range template.Resources {
		got = append(got, r.ID+" "+r.Properties.String())
	}
	want := "Queuea {QueueName: a-queue, Tagx: x, Tagy: y}; Queuebc {QueueName: b-c-queue, Tagx: x, Tagy: y}"
	if strings.Join(got, "; ") != want {
		t.Errorf("got %v", got)
	}
}

func TestNestedStacksThatLieBesideAreReadWithTheirParameters(t *testing.T) {
	folder := t.TempDir()
	child := `
Parameters: {Vpc: {Type: String}, Name: {Type: String}}
Resources:
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc, GroupName: !Ref Name}}
Outputs: {Group: {Value: !GetAtt Group.GroupId}}
`
	if err := os.WriteFile(filepath.Join(folder, "child.yaml"), []byte(child), 0o600); err != nil {
		t.Fatal(err)
	}
	parent := `
Resources:
  Vpc: {Type: AWS::EC2::VPC}
  Net: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Vpc: !Ref Vpc, Name: web}}}
  Box: {Type: AWS::EC2::Instance, Properties: {SecurityGroupIds: [!GetAtt Net.Outputs.Group]}}
  Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: "https://s3.amazonaws.com/t.yaml"}}
  Gone: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: gone.yaml}}
  Uses: {Type: AWS::EC2::Instance, Properties: {SubnetId: !GetAtt Far.Outputs.Subnet}}
`
	open := func(path string) (io.ReadCloser, error) { return os.Open(path) }
	template, err := cfn.Read(strings.NewReader(parent), filepath.Join(folder, "t.yaml"), cfn.Options{Open: open})
	if err != nil {
		t.Fatal(err)
	}
	group, ok := template.Resource("Net.Group")
	if !ok || group.Properties.String() != "{VpcId: ${Vpc}, GroupName: web}" || filepath.Base(group.File) != "child.yaml" || group.Line != 4 {
		t.Errorf("the group is %+v", group)
	}
	box, _ := template.Resource("Box")
	if got := box.Get("SecurityGroupIds").String(); got != "${Net.Group.GroupId}" {
		t.Errorf("the instance has %s", got)
	}
	uses, _ := template.Resource("Uses")
	if got := uses.Get("SubnetId"); !got.IsUnknown() || got.Because() != "Far.Outputs.Subnet" {
		t.Errorf("what a stack elsewhere gives is %s", got)
	}
	if len(template.Notes) != 2 || template.Declared != 7 {
		t.Errorf("%d resources, notes %v", template.Declared, template.Notes)
	}
}

func TestJSONKeepsItsLinesToo(t *testing.T) {
	const text = "{\n\t\"Resources\": {\n\t\t\"Q\": {\n\t\t\t\"Type\": \"AWS::SQS::Queue\",\n\t\t\t\"Properties\": {\"QueueName\": {\"Fn::Sub\": \"\\ud83d\\ude00-x\"}}\n\t\t}\n\t}\n}"
	template, err := cfn.Read(strings.NewReader(text), "t.json", cfn.Options{})
	if err != nil {
		t.Fatal(err)
	}
	q, _ := template.Resource("Q")
	if q.Line != 3 || q.Get("QueueName").Line != 5 || q.Get("QueueName").String() != "😀-x" {
		t.Errorf("line %d, name %q in line %d", q.Line, q.Get("QueueName"), q.Get("QueueName").Line)
	}
}

func TestSlipsOfThePenAreMendedWithANote(t *testing.T) {
	const text = "Description: 'a' (b)\nResources:\n  A:curc\n    Type: AWS::SQS::Queue\n"
	template, err := cfn.Read(strings.NewReader(text), "t.yaml", cfn.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := template.Resource("A"); !ok || len(template.Notes) != 2 || template.Notes[1].Line != 3 {
		t.Errorf("notes %v", template.Notes)
	}
}

// bomb is a YAML file whose aliases stand for 9 to the power of 9 values.
func bomb() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x,x,x,x,x,x,x,x,x]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i-1), 9), ","))
	}
	return b.String() + "Resources: {}\n"
}

func TestWhatIsNoTemplateIsToldWithItsLine(t *testing.T) {
	loop := "Resources:\n  A:\n    Type: T\n    Properties: {P: "
	for name, c := range map[string]struct{ text, want string }{
		"an empty file":      {"", "t.yaml: the file is empty"},
		"no YAML":            {"a: [\n", "t.yaml:1: this is no YAML"},
		"no JSON":            {"{\n\"a\": x}", "t.yaml:2: this is no JSON"},
		"half JSON":          {"{\n\"a\": [1", "t.yaml:2: the JSON ends too early"},
		"a list":             {"- a\n", "t.yaml:1: a template is a map"},
		"other YAML":         {"a: b\n", "t.yaml: the template has no Resources"},
		"a key twice":        {"Resources:\n  A: {Type: T}\n  A: {Type: T}\n", `t.yaml:3: "A" is there twice`},
		"aliases of aliases": {bomb(), "the template is too large"},
		"an alias in itself": {"a: &a {b: *a}\nResources: {}\n", "t.yaml:1: the alias *a stands inside what it stands for"},
		"too deep":           {"Resources: " + strings.Repeat("{a: ", 150) + "x" + strings.Repeat("}", 150), "more than 100 deep"},
		"a condition that depends on itself": {
			"Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}\nResources:\n  R: {Type: T, Condition: A}\n", "depends on itself",
		},
		"texts that double": {doubling(loop), "make more than any stack can hold"},
		"too large":         {strings.Repeat("#", cfn.MaxBytes+1), "this is larger than 4 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := cfn.Read(strings.NewReader(c.text), "t.yaml", cfn.Options{})
			var trouble *cfn.Error
			if !errors.As(err, &trouble) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// doubling is a template whose texts are twice as long, again and again.
func doubling(start string) string {
	text := `"` + strings.Repeat("x", 1000) + `"`
	for range 14 {
		text = `!Sub ["${A}${A}${A}${A}", {A: ` + text + `}]`
	}
	return start + text + "}\n"
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(parts))
	f.Add([]byte(bomb()))
	f.Add([]byte(`{"Resources": {"A": {"Type": "T", "Properties": {"Fn::ForEach::X": ["I", ["a"], {"${I}": {"Ref": "I"}}]}}}}`))
	f.Add([]byte("Resources:\n  A: {Type: T, Properties: {P: !Select [9, !Cidr [\"::/8\", 256, 128]]}}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		template, err := cfn.Read(strings.NewReader(string(data)), "t.yaml", cfn.Options{})
		var trouble *cfn.Error
		if err != nil && !errors.As(err, &trouble) {
			t.Fatalf("an error without a place: %v", err)
		}
		if err == nil && template.Declared < len(template.Absent) {
			t.Error("more is absent than there is")
		}
	})
}
