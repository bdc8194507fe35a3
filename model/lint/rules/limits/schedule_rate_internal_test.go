package limits

import "testing"

func TestAMistakeInAScheduleIsNamedAndCorrected(t *testing.T) {
	for expression, want := range map[string][2]string{
		"rate(1 minute)":          {},
		"rate(15 minutes)":        {},
		"rate(1 day)":             {},
		"rate(30 seconds)":        {"often", "rate(1 minute)"},
		"rate(0 minutes)":         {"often", "rate(1 minute)"},
		"rate(0.5 minutes)":       {"often", "rate(1 minute)"},
		"rate(1 hours)":           {"plural", "rate(1 hour)"},
		"rate(5 minute)":          {"plural", "rate(5 minutes)"},
		"rate(two days)":          {},
		"rate(5 moons)":           {},
		"rate(5)":                 {},
		"cron(0 8 * * ? *)":       {},
		"cron(0 8 ? * MON-FRI *)": {},
		"cron(0 8 * * *)":         {"fields", "cron(0 8 * * ? *)"},
		"cron(0 8 * * 1)":         {"fields", ""},
		"cron(0 8)":               {"fields", ""},
		"cron(0 8 1 * * *)":       {"both", "cron(0 8 1 * ? *)"},
		"cron(0 8 * * MON *)":     {"both", "cron(0 8 ? * MON *)"},
		"cron(0 8 1 * MON *)":     {"both", ""},
		"at(2030-01-01T09:00:00)": {},
		"every morning":           {},
		"":                        {},
	} {
		message, correct := checkSchedule(expression)
		if got := [2]string{message, correct}; got != want {
			t.Errorf("%s: %q, want %q", expression, got, want)
		}
	}
}
