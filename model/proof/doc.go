// Package proof shows why an arrow works, or where it stops: the chain of
// conditions that it rests on, each proven, broken or not decided by the drawing.
//
// What is broken is what a rule has found, so a proof never contradicts the
// findings; what is proven, and by which elements, is asked of model/facts. Its
// sentences are in assets/proof.yaml. It judges and draws nothing itself.
package proof
