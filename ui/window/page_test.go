package window

import (
	"net/url"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/locale"
)

// browser is an application that notes what it was asked to open.
type browser struct {
	fyne.App
	opened []string
}

// OpenURL is part of fyne.App.
func (b *browser) OpenURL(u *url.URL) error {
	b.opened = append(b.opened, u.String())
	return nil
}

func TestOnlyPagesOfTheWebAreOpenedAndThoseOutsideOfAWSAfterTheyWereShown(t *testing.T) {
	const atOnce, asked, refused = 0, 1, 2
	w := open(t)
	b := &browser{App: w.app}
	w.app = b
	for address, want := range map[string]int{
		"https://docs.aws.amazon.com/lambda/latest/dg/welcome.html": atOnce,
		"https://aws.amazon.com/architecture/icons/":                atOnce,
		"https://repost.aws/knowledge-center":                       atOnce,
		"http://docs.aws.amazon.com/":                               asked,
		"https://docs.aws.amazon.com:8443/":                         asked,
		"https://docs.aws.amazon.com@example.com/":                  asked,
		"https://docs.aws.amazon.com.example.com/":                  asked,
		"https://example.com/docs.aws.amazon.com":                   asked,
		"https://notaws.amazon.com/":                                asked,
		"file:///etc/passwd":                                        refused,
		"javascript:alert(1)":                                       refused,
		"https:///nowhere":                                          refused,
		"vscode://file/etc/passwd":                                  refused,
		"//docs.aws.amazon.com/":                                    refused,
		"":                                                          refused,
	} {
		b.opened = nil
		w.openPage(catalog.Page{URL: address})
		dialogs, opened := w.dialogs(), slices.Equal(b.opened, []string{address})
		if (dialogs > 0) != (want != atOnce) || opened != (want == atOnce) {
			t.Errorf("%q: %d dialogs, opened %q", address, dialogs, b.opened)
		}
		if want == refused {
			w.answer(t, w.words.T(locale.OK))
		}
		if want != asked {
			continue
		}
		w.answer(t, w.words.T(locale.LinkOpen))
		if !slices.Equal(b.opened, []string{address}) {
			t.Errorf("%q: after a yes %q were opened", address, b.opened)
		}
	}
}

func TestALinkThatIsNotFollowedOpensNothing(t *testing.T) {
	w := open(t)
	b := &browser{App: w.app}
	w.app = b
	w.openPage(catalog.Page{URL: "https://example.com/"})
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.dialogs() != 0 || len(b.opened) != 0 {
		t.Errorf("opened %q", b.opened)
	}
}
