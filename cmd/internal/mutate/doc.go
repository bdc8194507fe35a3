// Command mutate spoils the comparisons of the facts and rules one at a time and
// runs their tests: a mistake that no test notices is a survivor. make mutate
// runs it.
//
// All mutants are compiled at once: each comparison is woven into one that asks
// whether it is the one that is spoilt now. Every part of a test is then run alone
// to see which comparisons it reaches, and a mutant is shown only to those that
// reach it, the quickest first, in one program that goes on to the next mutant;
// after a crash, or when tests do not come to an end, another one takes over.
// Nothing in the working copy is changed, and nobody may change it meanwhile.
//
// A survivor that means the same as the code, such as a < in place of a <= where
// both sides are never equal, is written down in equivalent.txt with its reason.
package main
