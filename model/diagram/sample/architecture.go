package sample

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
)

// Architecture draws shops that a careful architect would build: every arrow
// works on AWS, and nothing is left to chance that matters. Whatever finds an
// error or a warning in one of them is wrong.
//
// The parts always have the same ids (orders, pool, nat-a, ...), so that a test
// can spoil one of them; which of them there are, and how they are set, varies.
func Architecture() *rapid.Generator[*diagram.Diagram] {
	return rapid.Custom(func(t *rapid.T) *diagram.Diagram {
		d := diagram.New()
		_, err := d.Update(func(tx *diagram.Tx) error {
			a := &architect{t: t, tx: tx, words: map[string]string{}}
			a.build()
			if a.err != nil {
				return a.err
			}
			return fitFrames(tx)
		})
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

// architect draws one architecture from texts as package sketch reads them.
type architect struct {
	t     *rapid.T
	tx    *diagram.Tx
	words map[string]string // what stands for {word} in a text
	err   error
}

func (a *architect) build() {
	a.network()
	a.orders()
	for _, part := range []struct {
		name string
		draw func()
	}{
		{"site", a.site}, {"web", a.web}, {"database", a.database}, {"carts", a.carts},
		{"jobs", a.jobs}, {"news", a.news}, {"events", a.events}, {"flow", a.flow},
		{"clicks", a.clicks}, {"uploads", a.uploads}, {"office", a.office}, {"guests", a.guests},
	} {
		if rapid.Bool().Draw(a.t, part.name) {
			part.draw()
		}
	}
	a.keep()
	a.more()
}

// draw adds the lines of a text, with {words} replaced.
func (a *architect) draw(text string) {
	var pairs []string
	for word, stands := range a.words {
		pairs = append(pairs, "{"+word+"}", stands)
	}
	if err := sketch.Add(a.tx, strings.NewReplacer(pairs...).Replace(text)); err != nil && a.err == nil {
		a.err = err
	}
}

// either draws one of several texts, each of which is right.
func (a *architect) either(what string, texts ...string) {
	a.draw(texts[rapid.IntRange(0, len(texts)-1).Draw(a.t, what)])
}

// maybe draws a text or leaves it out.
func (a *architect) maybe(what, text string) { a.either(what, text, "") }

// pick decides what stands for a {word}.
func (a *architect) pick(word string, values ...string) string {
	a.words[word] = rapid.SampledFrom(values).Draw(a.t, word)
	return a.words[word]
}

func (a *architect) has(id diagram.ID) bool { return a.tx.Has(id) }

// log gives a function or a service a log group that does not grow for ever.
func (a *architect) log(id string) {
	a.draw(fmt.Sprintf("%[1]s-log: cloudwatch-logs in=home retentionDays=30\n%[1]s -log-> %[1]s-log", id))
}

// function draws a function; arrows at it are drawn afterwards. In the VPC it
// has what it needs to call AWS.
func (a *architect) function(id, settings string) {
	in := a.pick("in", "in=home", "in=app-a subnets=[{app}] securityGroups=[app-sg]")
	a.draw(fmt.Sprintf("%s: lambda %s runtime=python3.13 memoryMb=512 timeoutSec=10 %s", id, in, settings))
	a.log(id)
}
