package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"lintel/model/lint"
)

// printSize is the number of bytes of a fingerprint: enough that two findings of
// one project never share one.
const printSize = 12

// Print is the fingerprint of a finding: its rule, what it is about and which
// field. Places, names and the order of files play no part in it.
func Print(f lint.Finding) string {
	parts := []string{string(f.Rule), f.Property}
	for _, id := range f.Subjects {
		parts = append(parts, string(id))
	}
	if f.Crashed {
		parts = append(parts, "crashed")
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:printSize])
}
