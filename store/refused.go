package store

import "errors"

// RefusedError reports that a document was refused for what is in it. The
// database is well, but the transaction must be given up.
type RefusedError struct{ Err error }

func (e *RefusedError) Error() string { return e.Err.Error() }
func (e *RefusedError) Unwrap() error { return e.Err }

// Refused reports whether an error of SaveDocument concerns the document
// alone, which breaks a law, and not the database.
func Refused(err error) bool {
	var refused *RefusedError
	return errors.As(err, &refused)
}
