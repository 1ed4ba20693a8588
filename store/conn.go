package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"

	"github.com/mattn/go-sqlite3"
)

// conn is the one connection that writes. It keeps its statements prepared and
// goes past database/sql, which costs more than SQLite does for small rows.
type conn struct {
	c     *sqlite3.SQLiteConn
	turn  chan struct{} // holds one token, taken by the transaction under way
	stmts map[string]*sqlite3.SQLiteStmt
	args  []driver.NamedValue // of the statement under way
	names map[string]int64    // ids of rules and rule sets, forgotten with a transaction that fails
	rows  int                 // that were ever read: tests hold it to be linear
}

func openConn(name string) (*conn, error) {
	c, err := new(sqlite3.SQLiteDriver).Open(name)
	if err != nil {
		return nil, err
	}
	turn := make(chan struct{}, 1)
	turn <- struct{}{}
	return &conn{c: c.(*sqlite3.SQLiteConn), turn: turn, stmts: map[string]*sqlite3.SQLiteStmt{}, names: map[string]int64{}}, nil
}

// close waits for the transaction under way.
func (c *conn) close() error {
	<-c.turn
	var errs []error
	for _, s := range c.stmts {
		errs = append(errs, s.Close())
	}
	return errors.Join(append(errs, c.c.Close())...)
}

// script runs SQL statements that take no arguments.
func (c *conn) script(text string) error {
	_, err := c.c.Exec(text, nil)
	return err
}

// prepare returns the prepared statement and binds the arguments, which stay
// valid until the next call.
func (c *conn) prepare(query string, args []any) (*sqlite3.SQLiteStmt, []driver.NamedValue, error) {
	s := c.stmts[query]
	if s == nil {
		prepared, err := c.c.Prepare(query)
		if err != nil {
			return nil, nil, err
		}
		s = prepared.(*sqlite3.SQLiteStmt)
		c.stmts[query] = s
	}
	c.args = c.args[:0]
	for i, a := range args {
		v, err := value(a)
		if err != nil {
			return nil, nil, err
		}
		c.args = append(c.args, driver.NamedValue{Ordinal: i + 1, Value: v})
	}
	return s, c.args, nil
}

func value(a any) (driver.Value, error) {
	switch a := a.(type) {
	case nil, string, int64, float64, bool, []byte:
		return a, nil
	case int:
		return int64(a), nil
	case driver.Valuer:
		return a.Value()
	}
	return nil, fmt.Errorf("no column holds a %T", a)
}

// exec runs a statement that returns nothing. It takes the driver's way for
// queries, which binds all arguments in one call into C.
func (c *conn) exec(query string, args []any) error {
	s, bound, err := c.prepare(query, args)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(context.Background(), bound)
	if err != nil {
		return err
	}
	return rows.Close()
}

// each runs a query and calls f for each row. The query must not be run again
// before it is done.
func (c *conn) each(query string, args []any, f func(scan func(dest ...any) error) error) error {
	s, bound, err := c.prepare(query, args)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(context.Background(), bound)
	if err != nil {
		return err
	}
	defer rows.Close()
	row := make([]driver.Value, len(rows.Columns()))
	scan := func(dest ...any) error {
		if len(dest) != len(row) {
			return fmt.Errorf("%d columns for %d variables", len(row), len(dest))
		}
		for i := range dest {
			if err := assign(dest[i], row[i]); err != nil {
				return fmt.Errorf("column %s: %w", rows.Columns()[i], err)
			}
		}
		return nil
	}
	for {
		if err := rows.Next(row); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		c.rows++
		if err := f(scan); err != nil {
			return err
		}
	}
}

// assign stores what SQLite returned in the variable dest points to.
func assign(dest any, v driver.Value) error {
	switch dest := dest.(type) {
	case sql.Scanner:
		return dest.Scan(v)
	case *int64:
		if n, ok := v.(int64); ok {
			*dest = n
			return nil
		}
	case *int:
		if n, ok := v.(int64); ok {
			*dest = int(n)
			return nil
		}
	case *bool:
		if n, ok := v.(int64); ok {
			*dest = n != 0
			return nil
		}
	case *float64:
		if f, ok := v.(float64); ok {
			*dest = f
			return nil
		}
	case *string:
		if s, ok := v.(string); ok {
			*dest = s
			return nil
		}
	case *[]byte:
		if b, ok := v.([]byte); ok {
			*dest = append([]byte(nil), b...)
			return nil
		}
	}
	return fmt.Errorf("a %T does not go into a %T", v, dest)
}
