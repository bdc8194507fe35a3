// Package layouttest holds what the tests of all layout engines share: the
// promises of layout.Engine as one check, random graphs and sample graphs.
// Only tests may import it.
package layouttest
