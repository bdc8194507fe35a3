// Package sample makes large diagrams that look like real ones, for benchmarks
// and stress tests: Regions with VPCs, zones, subnets and services, wired and
// laid out on the pitch of the canvas.
//
// The same size gives the same diagram, always. Only tests and benchmarks may
// import it; examples that people see are files under assets.
package sample
