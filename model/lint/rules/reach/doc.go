// Package reach has the rules about network paths: whether the packets that an
// arrow promises can get from one end to the other.
package reach
