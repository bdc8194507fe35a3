// Package theme hands the style sheet of model/scene to Fyne: its colours, the
// embedded typeface, and the few sizes that Fyne's own widgets ask for.
//
// No colour is written down here, only which token stands for which name of
// Fyne. The controls and the window import it.
package theme
