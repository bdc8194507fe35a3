// Package locale holds the words of the window in every language.
//
// The words are data, in assets/locales/<language>.yaml; a Key names one text.
// Texts about AWS are not here: they live in the catalogue and beside each
// rule. Everything in ui may import it.
package locale
