package settings

import (
	"strings"

	"lintel/model/catalog"
)

// SystemLang is the language that the system speaks, from the variables that
// POSIX names for it, the strongest first. env looks one up; unset is "".
func SystemLang(env func(string) string) catalog.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" {
			return langOf(value)
		}
	}
	return catalog.EN
}

// langOf reads a locale such as ko_KR.UTF-8.
func langOf(value string) catalog.Lang {
	if strings.HasPrefix(strings.ToLower(value), string(catalog.KO)) {
		return catalog.KO
	}
	return catalog.EN
}
