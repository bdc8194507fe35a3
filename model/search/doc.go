// Package search says how well a text fits what a person typed: by its
// beginning, by a later word, by anything inside, by the initial consonants of
// Hangul, and while a syllable of Hangul is still being typed.
package search
