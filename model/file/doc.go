// Package file reads and replaces files on disk so that nothing is lost and
// every trouble is one sentence that names the file and says what to do.
//
// It knows no format. The codec, the programs and whoever exports a picture may
// import it; it imports nothing of Lintel.
package file
