// Package security has the rules about who can get in and what is encrypted.
package security
