package official

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// section is the part of a package that a file belongs to; a lower one is
// preferred where a name is in several.
type section int

const (
	service section = iota
	resource
	group
	category
	elsewhere
)

// drawn is what the place of a file in a package says about it. The names
// differ from year to year, so only their words count.
type drawn struct {
	name    string // normalised
	section section
	date    int // year, month and day as one number, 0 for none
	size    int // px of the side, 0 for unknown
	dark    bool
}

var (
	sizeEnd  = regexp.MustCompile(`[_-](16|24|32|48|64|80|96|128)$`)
	groundOf = regexp.MustCompile(`(?i)[_-](light|dark)([_-]?bg)?$`)
	density  = regexp.MustCompile(`@\d+x$`)
	before   = regexp.MustCompile(`^(Arch-Category|Arch-Group|Arch|Res|Grp|Group|Category)[_-]`)
	day      = regexp.MustCompile(`(?:^|\D)(\d{8})(?:\D|$)`)
)

// read takes the place of a file apart; false when it is not an SVG drawing.
func read(file string) (drawn, bool) {
	folder, base := path.Split(file)
	name, ok := strings.CutSuffix(base, ".svg")
	if !ok || strings.HasPrefix(base, ".") || strings.Contains(folder, "__MACOSX") {
		return drawn{}, false
	}
	d := drawn{section: sectionOf(folder), date: dateOf(folder), size: sizeOfFolder(folder), dark: strings.Contains(strings.ToLower(folder), "dark")}
	for {
		switch {
		case density.MatchString(name):
			name = density.ReplaceAllString(name, "")
		case groundOf.MatchString(name):
			d.dark = d.dark || strings.EqualFold(groundOf.FindStringSubmatch(name)[1], "dark")
			name = groundOf.ReplaceAllString(name, "")
		case sizeEnd.MatchString(name):
			d.size, _ = strconv.Atoi(sizeEnd.FindStringSubmatch(name)[1])
			name = sizeEnd.ReplaceAllString(name, "")
		default:
			d.name = normal(before.ReplaceAllString(name, ""))
			return d, d.name != ""
		}
	}
}

// normal is a name without what differs from year to year: case, signs between
// words, and the vendor in front.
func normal(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	plain := b.String()
	for _, vendor := range []string{"amazon", "aws"} {
		if rest, ok := strings.CutPrefix(plain, vendor); ok && rest != "" {
			return rest
		}
	}
	return plain
}

func sectionOf(folder string) section {
	lower := strings.ToLower(folder)
	for _, s := range []struct {
		word string
		section
	}{{"service-icons", service}, {"architecture-service", service}, {"resource", resource}, {"group", group}, {"category", category}} {
		if strings.Contains(lower, s.word) {
			return s.section
		}
	}
	return elsewhere
}

// dateOf reads 07312025 and 20250731 alike.
func dateOf(folder string) int {
	found := day.FindStringSubmatch(folder)
	if found == nil {
		return 0
	}
	n, _ := strconv.Atoi(found[1])
	if year := n / 10000; year >= 1990 && year < 2100 {
		return n
	}
	return n%10000*10000 + n/10000
}

func sizeOfFolder(folder string) int {
	for _, part := range strings.Split(folder, "/") {
		if n, err := strconv.Atoi(part); err == nil && n >= 16 && n <= 128 {
			return n
		}
	}
	return 0
}

// wantedSize is the side in px that is preferred: what a tile has.
const wantedSize = 48

// better reports whether a is to be taken rather than b.
func (a drawn) better(b drawn) bool {
	distance := func(size int) int {
		if size == 0 {
			return 1000
		}
		return max(2*(size-wantedSize), 2*(wantedSize-size)+1)
	}
	switch {
	case a.section != b.section:
		return a.section < b.section
	case a.dark != b.dark:
		return b.dark
	case a.date != b.date:
		return a.date > b.date
	default:
		return distance(a.size) < distance(b.size)
	}
}
