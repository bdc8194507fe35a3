package window

import (
	"fmt"
	"net/url"
	"strings"

	"lintel/model/catalog"
	"lintel/model/legible"
	"lintel/ui/dialogs"
	"lintel/ui/locale"
)

// openPage opens a page in the browser. The links to AWS say where they lead;
// any other address, wherever it comes from, is shown in full first. Nothing but
// a page of the web is opened.
func (w *Window) openPage(p catalog.Page) {
	u, err := url.Parse(p.URL)
	if err != nil || u.Hostname() == "" || u.Scheme != "https" && u.Scheme != "http" {
		w.Report(fmt.Errorf("%q is not a web address", legible.Line(p.URL)))
		return
	}
	if u.Scheme == "https" && ofAWS(u) {
		w.Report(w.app.OpenURL(u))
		return
	}
	w.desk.Confirm(dialogs.Question{
		Title: w.words.T(locale.LinkTitle), Text: w.words.T(locale.LinkText, legible.Line(u.Hostname())),
		Detail: legible.Line(u.String()), Yes: w.words.T(locale.LinkOpen),
	}, func() { w.Report(w.app.OpenURL(u)) })
}

// ofAWS says whether an address is one of the sites on which AWS explains itself,
// and nothing that only looks like one.
func ofAWS(u *url.URL) bool {
	host := u.Hostname()
	return u.User == nil && (u.Port() == "" || u.Port() == "443") &&
		(host == "aws.amazon.com" || strings.HasSuffix(host, ".aws.amazon.com") || host == "repost.aws")
}
