package extract

import (
	"fmt"
	"runtime/debug"
)

// PanicError is a panic while a page was read. It costs that page alone.
type PanicError struct {
	Page  string // what the caller calls it by
	Value any
	Stack []byte
}

func (e *PanicError) Error() string {
	return fmt.Sprintf("%s: reading the page failed: %v (a bug: please report it with the page)", e.Page, e.Value)
}

// Guard calls read and returns its error, or a PanicError that names the page
// where it panics. Whoever reads many pages calls it for each.
func Guard(page string, read func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &PanicError{page, v, debug.Stack()}
		}
	}()
	return read()
}
