package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// The limits that a reader sets to foreign bytes.
const (
	maxHeaderBytes = 256 << 10 // of one record's header
	maxBlockBytes  = 64 << 20  // of a block that is kept; longer ones are skipped
)

// ErrTooLong is wrapped by Next's error for a record with a longer block than
// the reader takes. The reader can go on.
var ErrTooLong = errors.New("record too long")

// Reader reads the records of one archive file, gzipped or plain.
type Reader struct {
	in     *counter
	gz     *gzip.Reader  // nil in a plain file
	body   *bufio.Reader // the current member's content, or the plain file's
	start  int64         // where the current member or record begins
	opened bool          // a member is open
}

// counter counts what has been consumed of a buffered stream. It implements
// io.ByteReader, so that gzip reads not a byte beyond its member.
type counter struct {
	*bufio.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counter) ReadByte() (byte, error) {
	b, err := c.Reader.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

// NewReader returns a reader of the archive in r. Offsets count from where r
// stands. The error is that of a stream that cannot be read at all.
func NewReader(r io.Reader) (*Reader, error) {
	z := &Reader{in: &counter{Reader: bufio.NewReaderSize(r, 64<<10)}}
	magic, err := z.in.Peek(2)
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("read archive: %w", err)
	}
	if !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		z.body = bufio.NewReaderSize(z.in, 4<<10)
	}
	return z, nil
}

// Next returns the next record, or io.EOF after the last. An error that wraps
// ErrTooLong concerns one record; after any other the reader is at its end:
// io.ErrUnexpectedEOF is wrapped where the file stops within a record.
func (z *Reader) Next() (*Record, error) {
	if z.body != nil && z.gz == nil {
		z.start = z.in.n - int64(z.body.Buffered())
		if err := skipBlank(z.body); err != nil {
			return nil, err
		}
		rec, err := readRecord(z.body)
		if rec != nil {
			rec.Offset, rec.Length = z.start, z.in.n-int64(z.body.Buffered())-z.start
		}
		return rec, err
	}
	for {
		if !z.opened {
			if err := z.openMember(); err != nil {
				return nil, err
			}
		}
		err := skipBlank(z.body)
		if err == io.EOF { // end of the member
			z.opened = false
			continue
		}
		if err != nil {
			return nil, err
		}
		rec, err := readRecord(z.body)
		if rec == nil {
			return nil, err
		}
		// The member's end must be read for its checksum to be checked and for
		// its length to be known; a member of several records stays open.
		tail := skipBlank(z.body)
		if tail != nil && tail != io.EOF {
			return nil, tail
		}
		rec.Offset, rec.Length = z.start, z.in.n-z.start
		z.opened = tail == nil
		return rec, err
	}
}

func (z *Reader) openMember() error {
	z.start = z.in.n
	if _, err := z.in.Peek(1); err == io.EOF {
		return io.EOF
	}
	var err error
	if z.gz == nil {
		z.gz, err = gzip.NewReader(z.in)
		z.body = bufio.NewReaderSize(nil, 4<<10)
	} else {
		err = z.gz.Reset(z.in)
	}
	if err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return fmt.Errorf("read archive at %d: %w", z.start, err)
	}
	z.gz.Multistream(false)
	z.body.Reset(z.gz)
	z.opened = true
	return nil
}

// skipBlank skips the line ends between records. It returns io.EOF at the end
// of the stream.
func skipBlank(r *bufio.Reader) error {
	for {
		b, err := r.ReadByte()
		if err != nil {
			if err == io.EOF {
				return io.EOF
			}
			return fmt.Errorf("read archive: %w", err)
		}
		if b != '\r' && b != '\n' {
			return r.UnreadByte()
		}
	}
}

// readRecord reads one record. Where it returns a record beside an error, the
// record's block is left out and the stream stands at the record's end.
func readRecord(r *bufio.Reader) (*Record, error) {
	line, err := readLine(r)
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(line, "WARC/") {
		return nil, fmt.Errorf("read archive: %.40q is no WARC record", line)
	}
	rec := &Record{Version: line}
	for size := 0; ; {
		if line, err = readLine(r); err != nil {
			return nil, err
		}
		if line == "" {
			break
		}
		if size += len(line); size > maxHeaderBytes {
			return nil, errors.New("read archive: a record's header is too long")
		}
		if n := len(rec.Fields); (line[0] == ' ' || line[0] == '\t') && n > 0 {
			rec.Fields[n-1].Value += " " + strings.TrimSpace(line)
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("read archive: header line %.40q has no colon", line)
		}
		rec.Fields = append(rec.Fields, Field{strings.TrimSpace(name), strings.TrimSpace(value)})
	}
	length, err := strconv.ParseInt(rec.Get(FieldContentLength), 10, 64)
	if err != nil || length < 0 {
		return nil, fmt.Errorf("read archive: %s %q is no length", FieldContentLength, rec.Get(FieldContentLength))
	}
	if length > maxBlockBytes {
		if _, err := io.CopyN(io.Discard, r, length); err != nil {
			return nil, unexpected(err)
		}
		return rec, fmt.Errorf("%s: %w: %d bytes", rec.Target(), ErrTooLong, length)
	}
	// Read as it comes: the length is a claim, and memory is only for what is there.
	var block bytes.Buffer
	block.Grow(int(min(length, 1<<20)))
	if _, err := io.CopyN(&block, r, length); err != nil {
		return nil, unexpected(err)
	}
	rec.Block = block.Bytes()
	return rec, nil
}

func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxHeaderBytes {
			return "", errors.New("read archive: a record's header is too long")
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil {
			return "", unexpected(err)
		}
		return strings.TrimRight(string(line), "\r\n"), nil
	}
}

func unexpected(err error) error {
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("read archive: %w", err)
}

// ReadAt reads the one record of the file that begins at offset.
func ReadAt(path string, offset int64) (*Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	defer f.Close()
	if _, err := f.Seek(offset, io.SeekStart); err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	z, err := NewReader(f)
	if err != nil {
		return nil, err
	}
	rec, err := z.Next()
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, fmt.Errorf("%s at %d: %w", path, offset, err)
	}
	rec.Offset += offset
	return rec, nil
}
