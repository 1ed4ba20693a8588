package store

// RowsRead is how many rows writing has read since the database was opened.
func (db *DB) RowsRead() int { return db.w.rows }

// IndexPart is how many sentences become searchable in one transaction.
const IndexPart = indexPart

// Crowd is how many versions of one site may share a key.
const Crowd = crowd

// Likeness returns the simhash and the keys of a text.
func Likeness(text string) (int64, []int64) {
	l := likenessOf(text, make([]byte, 16))
	return l.simhash, l.keys
}
