package report

import (
	"fmt"
	"io"
	"strings"

	"lintel/model/lint"
)

// WriteGitHub writes workflow commands, which GitHub Actions shows beside the
// lines of a pull request.
func (r *Report) WriteGitHub(w io.Writer) error {
	var b strings.Builder
	for _, f := range r.Files {
		if f.Err != nil {
			fmt.Fprintf(&b, "::error file=%s::%s\n", githubProperty(f.Name), githubText(f.Err.Error()))
		}
		for _, found := range f.Findings {
			if !found.Counts() {
				continue
			}
			name, line := f.Place(found.Subject())
			place := "file=" + githubProperty(name)
			if line > 0 {
				place += fmt.Sprintf(",line=%d", line)
			}
			fmt.Fprintf(&b, "::%s %s,title=%s::%s\n", githubLevel(found.Severity), place,
				githubProperty(string(found.Rule)), githubText(found.Message.In(r.Lang)))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func githubLevel(s lint.Severity) string {
	switch s {
	case lint.Error:
		return "error"
	case lint.Warning:
		return "warning"
	}
	return "notice"
}

// The characters that would end a command or a property stand as percent codes.
var (
	githubTexts      = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperties = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubText(s string) string     { return githubTexts.Replace(visible(s)) }
func githubProperty(s string) string { return githubProperties.Replace(visible(s)) }
