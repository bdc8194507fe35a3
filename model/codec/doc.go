// Package codec is the .lintel file: reading with the exact place of every
// mistake, writing in one canonical form, and saving without ever losing what
// was there.
//
// The file is JSON in UTF-8 with one element per line, sorted by id, keys in a
// fixed order, empty fields left out and positions rounded to 1/100 pt, so that
// a small edit is a small diff and a finding has a line number:
//
//	{"$schema": "https://lintel.dev/schema/1/lintel.schema.json", "format": 1,
//	"meta": {"title": "Shop"},
//	"nodes": [
//	{"id":"lambda-1","kind":"lambda","name":"orders","in":"subnet-1","at":[16,40],"props":{"memoryMb":512}},
//	{"id":"subnet-1","kind":"subnet","at":[0,0],"size":[240,160],"pinned":true}
//	],
//	"edges": [
//	{"id":"edge-1","kind":"invoke","from":"lambda-1","to":"lambda-2","via":[[10,20]]}
//	]}
//
// What this version does not know (kinds, properties, fields, a later format)
// is kept and written back. Whether a kind or a value makes sense is not its
// business: it knows no catalogue data and no rules.
package codec
