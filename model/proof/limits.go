package proof

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/facts"
	"lintel/model/lint"
)

var (
	payloadKey  = catalog.Number("payloadKb")
	durationKey = catalog.Number("expectedDurationSec")
)

// limits asks whether size and time stay within what AWS allows. Limits that
// hold are proven only where the drawing says what to hold against them.
func (a *argument) limits() (Step, bool) {
	var told []catalog.Text
	verdict, page := facts.Yes, catalog.Page{}
	if l, ok := a.facts.PayloadLimit(a.edge); ok {
		told, page = append(told, limitText(l)), l.Page
		size, set := payloadKey.In(a.edge.Props)
		verdict = verdict.And(within(size, set, l.Most))
	}
	if l, ok := a.facts.WaitLimit(a.edge); ok {
		told = append(told, limitText(l))
		if page.URL == "" {
			page = l.Page
		}
		verdict = verdict.And(a.answersWithin(l.Most))
	}
	if len(told) == 0 {
		return Step{}, false
	}
	sentence := "within"
	if verdict != facts.Yes {
		sentence = "unknown"
	}
	s := a.say(Limits, verdict, sentence, lint.Args{"limits": join(told)}, a.edge.From, a.edge.To)
	s.Page = page
	if verdict == facts.No {
		s.Verdict = facts.Unknown // it is for a rule to say that it is too much
	}
	return s, true
}

func within(value float64, known bool, most float64) facts.Truth {
	if !known {
		return facts.Unknown
	}
	return facts.Of(value <= most)
}

// answersWithin tells whether the target is done before the source gives up:
// its timeout says so, or the time that it is expected to take.
func (a *argument) answersWithin(seconds float64) facts.Truth {
	if run, ok := a.facts.RunLimit(a.to); ok && run <= seconds {
		return facts.Yes
	}
	expected, set := durationKey.In(a.to.Props)
	return within(expected, set, seconds)
}

func limitText(l facts.Limit) catalog.Text {
	number := strconv.FormatFloat(l.Most, 'f', -1, 64) + " " + l.Unit
	return catalog.Text{EN: l.Of.EN + " " + number, KO: l.Of.KO + " " + number}
}

func join(texts []catalog.Text) catalog.Text {
	var all catalog.Text
	for i, t := range texts {
		if i > 0 {
			all.EN += ", "
			all.KO += ", "
		}
		all.EN += t.EN
		all.KO += t.KO
	}
	return all
}
