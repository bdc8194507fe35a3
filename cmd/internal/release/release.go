// Package release says which version the programs are. Only they import it.
package release

// Version is that of all three programs; FyneApp.toml must say the same.
const Version = "0.1.0"
