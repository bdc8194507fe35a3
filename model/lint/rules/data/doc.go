// Package data has the rules about databases, caches and storage used as they are meant to be.
package data
