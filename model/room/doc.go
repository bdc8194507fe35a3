// Package room finds room in containers: free spots on the grid of 8 pt, and
// frames that grow for what comes in, pushing their neighbours aside.
//
// Its commands change a diagram without anybody pointing at a place, as the
// fixes of rules do. Applying one a second time changes nothing. It knows the
// footprint of tiles and frames, but no rule and no screen.
package room
