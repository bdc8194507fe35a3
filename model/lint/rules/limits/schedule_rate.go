package limits

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// ScheduleRate reports schedules that EventBridge does not read, or that run
// more often than once a minute.
var ScheduleRate = lint.Rule{ID: "SCHEDULE-RATE", Check: lint.Nodes(scheduleRate, "eventbridge-rule", "eventbridge-scheduler")}

var schedule = catalog.String("schedule")

func scheduleRate(p *lint.Pass, n *diagram.Node) {
	expression, set := schedule.In(n.Props)
	if !set {
		return
	}
	message, correct := checkSchedule(expression)
	if message == "" || message == "plural" && n.Kind == "eventbridge-scheduler" {
		return // the scheduler takes both forms of a unit
	}
	reportSchedule(p, n, message, expression, correct)
}

func reportSchedule(p *lint.Pass, n *diagram.Node, message, expression, correct string) {
	report := lint.Report{
		Message:  message,
		Args:     lint.Args{"schedule": p.Name(n.ID), "expr": lint.Same(expression)},
		Subjects: []diagram.ID{n.ID},
		Property: schedule.Name(),
	}
	if correct != "" {
		report.Fixes = []lint.FixReport{{
			Title: "correct", Args: lint.Args{"expr": lint.Same(correct)}, Command: command.SetProperty{
				ID: n.ID, Key: schedule.Name(), Value: catalog.StringOf(correct),
			},
		}}
	}
	p.Report(report)
}

var call = regexp.MustCompile(`^(rate|cron)\((.*)\)$`)

// checkSchedule names the message about an expression, and what was probably
// meant; both are empty when nothing is known to be wrong.
func checkSchedule(expression string) (message, correct string) {
	parts := call.FindStringSubmatch(strings.TrimSpace(expression))
	if parts == nil {
		return "", ""
	}
	fields := strings.Fields(parts[2])
	if parts[1] == "rate" {
		return checkRate(fields)
	}
	return checkCron(fields)
}

func checkRate(fields []string) (message, correct string) {
	if len(fields) != 2 {
		return "", ""
	}
	value, err := strconv.ParseFloat(fields[0], 64)
	unit, plural := strings.CutSuffix(fields[1], "s")
	switch {
	case err != nil:
		return "", ""
	case unit == "second" || unit == "minute" && value < 1:
		return "often", "rate(1 minute)"
	case unit != "minute" && unit != "hour" && unit != "day":
		return "", ""
	case value == 1 && plural:
		return "plural", fmt.Sprintf("rate(1 %s)", unit)
	case value > 1 && !plural:
		return "plural", fmt.Sprintf("rate(%s %ss)", fields[0], unit)
	}
	return "", ""
}

// checkCron looks at minutes, hours, day of month, month, day of week and year.
func checkCron(fields []string) (message, correct string) {
	switch {
	case len(fields) == 5 && fields[4] == "*" && fields[2] != "?":
		return "fields", cron(append(fields[:4:4], "?", "*"))
	case len(fields) != 6:
		return "fields", ""
	case fields[2] == "?" || fields[4] == "?":
		return "", ""
	case fields[4] == "*":
		return "both", cron(append(fields[:4:4], "?", fields[5]))
	case fields[2] == "*":
		return "both", cron([]string{fields[0], fields[1], "?", fields[3], fields[4], fields[5]})
	}
	return "both", "" // it may mean days that are both, or either
}

func cron(fields []string) string { return "cron(" + strings.Join(fields, " ") + ")" }
