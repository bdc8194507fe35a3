package catalog_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
)

func TestWhatUsuallyFollowsIsWhatAWSConnects(t *testing.T) {
	c := shipped(t)
	any := c.Usual("a kind that nobody knows")
	for _, from := range c.Kinds() {
		usual := c.Usual(from)
		if sorted := slices.Sorted(slices.Values(usual)); len(slices.Compact(sorted)) != len(usual) {
			t.Errorf("%s: something follows twice: %v", from, usual)
		}
		if slices.Equal(usual, any) {
			continue // it has no list of its own
		}
		for _, to := range usual {
			if slices.Contains(any, to) {
				break // from here on it may be the list for all
			}
			if len(c.Between(from, to)) == 0 {
				t.Errorf("AWS does not connect %s to %s", from, to)
			}
		}
	}
	for from, first := range map[catalog.Kind]catalog.Kind{"users": "cloudfront", "apigw-http": "lambda", "alb": "ecs-service"} {
		if got := c.Usual(from)[0]; got != first {
			t.Errorf("%s comes first after %s, not %s", got, from, first)
		}
	}
}
