// Package controltest lets tests of controls and panels work without a screen:
// it builds a kit and a window of the test driver.
//
// Only tests import it.
package controltest
