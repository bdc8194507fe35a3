package limits

import (
	"cmp"
	"fmt"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// S3Lifecycle reports lifecycles that move objects to a warmer class or too
// early, or delete them before they move.
var S3Lifecycle = lint.Rule{ID: "S3-LIFECYCLE", Check: lint.Nodes(s3Lifecycle, "s3-bucket")}

var (
	lifecycle    = catalog.List("lifecycle")
	storageClass = catalog.Enum("storageClass")
)

// classes are the storage classes from warm to cold: "Transitioning objects
// using Amazon S3 Lifecycle". Objects move only to the right.
var classes = []string{
	"STANDARD", "STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE",
}

// leastDays are the days that objects have to be old for a class, from the same page.
var leastDays = map[string]int{"STANDARD_IA": 30, "ONEZONE_IA": 30}

func s3Lifecycle(p *lint.Pass, bucket *diagram.Node) {
	start, _ := p.Catalog.Enum(bucket.Kind, bucket.Props, storageClass)
	if !slices.Contains(classes, start) {
		return
	}
	moves, expire := steps(bucket)
	if message, args := problem(start, moves, expire); message != "" {
		title := "reorder"
		if message == "early" {
			title = "wait"
		}
		args["bucket"] = p.Name(bucket.ID)
		p.Report(lint.Report{
			Message:  message,
			Args:     args,
			Subjects: []diagram.ID{bucket.ID},
			Property: lifecycle.Name(),
			Fixes: []lint.FixReport{{Title: title, Args: args, Command: command.SetProperty{
				ID: bucket.ID, Key: lifecycle.Name(), Value: reordered(start, moves, expire),
			}}},
		})
	}
}

// steps are the moves of a bucket's lifecycle in their order and the days after
// which objects expire, -1 when they do not; none when it cannot be read, or a
// class stands in it twice, for different objects.
func steps(bucket *diagram.Node) (moves []catalog.Transition, expire int) {
	items, _ := lifecycle.In(bucket.Props)
	expire = -1
	seen := map[string]bool{}
	for _, item := range items {
		step, err := catalog.ParseTransition(item)
		switch {
		case err != nil || seen[step.Class]:
			return nil, -1
		case step.Class == catalog.Expire:
			expire = step.Days
		case slices.Contains(classes, step.Class):
			moves = append(moves, step)
		default:
			return nil, -1
		}
		seen[step.Class] = true
	}
	slices.SortStableFunc(moves, func(a, b catalog.Transition) int { return cmp.Compare(a.Days, b.Days) })
	return moves, expire
}

// problem is the first thing wrong with a lifecycle; empty when nothing is.
func problem(class string, moves []catalog.Transition, expire int) (string, lint.Args) {
	for _, m := range moves {
		if !colder(class, m.Class) {
			return "warmer", lint.Args{"from": lint.Same(class), "to": lint.Same(m.Class)}
		}
		class = m.Class
		if least := leastDays[class]; m.Days < least {
			return "early", lint.Args{"to": lint.Same(class), "days": count(m.Days), "least": count(least)}
		}
		if expire >= 0 && expire <= m.Days {
			return "expire", lint.Args{"to": lint.Same(m.Class), "expire": count(expire), "days": count(m.Days)}
		}
	}
	return "", nil
}

// colder reports whether S3 moves objects from one class to another. One Zone-IA
// cannot go to Glacier Instant Retrieval, which is in several zones.
func colder(from, to string) bool {
	return slices.Index(classes, from) < slices.Index(classes, to) && !(from == "ONEZONE_IA" && to == "GLACIER_IR")
}

// reordered gives the classes that objects can reach, from warm to cold, the
// days of the old steps, or as many as they need, and lets objects expire after
// the last.
func reordered(class string, moves []catalog.Transition, expire int) catalog.Value {
	days := make([]int, len(moves))
	for i, m := range moves {
		days[i] = m.Days
	}
	slices.SortStableFunc(moves, func(a, b catalog.Transition) int {
		return cmp.Compare(slices.Index(classes, a.Class), slices.Index(classes, b.Class))
	})
	var items []string
	last := -1
	for _, m := range moves {
		if !colder(class, m.Class) {
			continue
		}
		class = m.Class
		last = max(last, days[len(items)], leastDays[class])
		items = append(items, fmt.Sprintf("%s %d", class, last))
	}
	if expire >= 0 {
		items = append(items, fmt.Sprintf("%s %d", catalog.Expire, max(expire, last+1)))
	}
	return catalog.ListOf(items...)
}
