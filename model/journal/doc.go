// Package journal keeps every edit of an open document where a crash cannot
// take it.
//
// A journal is one file in the person's state folder. It begins with a line that
// names the format, then come records: length, checksum, kind, time, content.
// The first says which document this is and which process edits it, the second
// is the whole diagram, and each one after that is an edit. Nothing is ever
// changed but the end, so whatever a crash leaves behind is a journal up to some
// record, and reading stops at the first that is not whole.
//
// A Recorder collects what is edited for a quarter of a second, writes it as one
// record and has the disk confirm it, all beside the window's goroutine. So a
// killed program loses nothing older than that, and so does a power cut as long
// as the disk answers within the rest of the second. When a record could not be
// written, or the edits outgrow the diagram, a new file takes the place of the
// old one by renaming, and no journal is without a whole diagram at any moment.
//
// Saving or closing a document removes its journal. What a Store finds later
// belongs to a process that is gone, and is offered to the person.
package journal
