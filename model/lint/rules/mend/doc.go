// Package mend builds the fixes that several rules offer, as commands.
//
// A fix is built for the diagram that the rule looked at; new nodes get their
// ids here, so that applying a fix twice adds nothing twice. Only rules import it.
package mend
