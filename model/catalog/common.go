package catalog

import "slices"

// commonProperties are the properties that every kind of the architecture has
// which they say something about: only a tile has a label beside it, and an account
// or a Region is in no other.
func (s *Service) commonProperties() []Property {
	silent := map[string]bool{
		"labelSide": s.Shape != Tile,
		"account":   s.Frame == "account",
		"region":    s.Frame == "account" || s.Frame == "region",
		"stack":     s.Frame == "account" || s.Frame == "region",
	}
	list := slices.DeleteFunc(allCommon(), func(p Property) bool { return silent[p.Key] })
	for i := range list {
		list[i].Common = true
	}
	return list
}

func allCommon() []Property {
	return []Property{
		{
			Key: "note", Type: StringType,
			Name: Text{"Note", "메모"},
			Help: Text{"A remark for readers of the diagram.", "다이어그램을 읽는 사람을 위한 메모입니다."},
		},
		{
			Key: "existing", Type: BoolType, Preset: false,
			Name: Text{"Existing", "기존 리소스"},
			Help: Text{"Already there and not part of this design.", "이미 존재하며 이 설계에서 만들지 않는 리소스입니다."},
		},
		{
			Key: "labelSide", Type: EnumType, Values: []string{"below", "right"}, Preset: "below",
			Name: Text{"Label side", "이름표 위치"},
			Help: Text{"Where the name of a tile stands.", "타일 이름표를 어느 쪽에 둘지 정합니다."},
		},
		{
			Key: "nonCritical", Type: BoolType, Preset: false, Intent: true,
			Name: Text{"Not critical", "중요하지 않음"},
			Help: Text{"The system does without it for a while.", "잠시 멈춰도 시스템에 지장이 없습니다."},
		},
		{
			Key: "stack", Type: StringType,
			Name: Text{"Stack", "스택"},
			Help: Text{"Name of the stack that creates it.", "이 리소스를 만드는 스택의 이름입니다."},
		},
		{
			Key: "template", Type: ListType, Imported: true,
			Name: Text{"In the template", "템플릿 리소스"},
			Help: Text{
				"Resources of the CloudFormation template that it stands for, such as \"app.yaml:12 Orders AWS::SQS::Queue\".",
				"이 요소가 나타내는 CloudFormation 템플릿의 리소스입니다. 예: \"app.yaml:12 Orders AWS::SQS::Queue\".",
			},
		},
		{
			Key: "account", Type: StringType, Within: "aws-account",
			Name: Text{"Account", "계정"},
			Help: Text{"Account ID, where the element is not drawn in an account frame.", "계정 프레임 안에 그리지 않았을 때의 계정 ID입니다."},
		},
		{
			Key: "region", Type: StringType, Within: "region",
			Name: Text{"Region", "리전"},
			Help: Text{"Region code, where the element is not drawn in a Region frame.", "리전 프레임 안에 그리지 않았을 때의 리전 코드입니다."},
		},
	}
}
