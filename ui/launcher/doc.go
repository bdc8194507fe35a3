// Package launcher is the command palette: a field and, below it, whatever in
// the program has the name that is typed. It knows neither actions nor services;
// the window hands it rows in words.
package launcher
