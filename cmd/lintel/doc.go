// Command lintel is the desktop program: it builds the parts and opens the
// window. There is no logic here.
//
//	lintel [FILE.lintel ...]
package main
