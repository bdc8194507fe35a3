package catalog_test

import (
	"testing"

	"lintel/model/catalog"
)

func TestAKindThatIsNotDescribedIsCalledByItsType(t *testing.T) {
	for kind, want := range map[catalog.Kind]string{
		"AWS::EC2::InstanceConnectEndpoint": "EC2 InstanceConnectEndpoint",
		"AWS::Bedrock":                      "Bedrock",
		"Custom::Seed":                      "Seed",
		"Acme::Shop::Till":                  "Acme Shop Till",
		"gateway-of-tomorrow":               "gateway-of-tomorrow",
	} {
		if got := kind.Short(); got != want {
			t.Errorf("%s is called %q, not %q", kind, got, want)
		}
	}
}
