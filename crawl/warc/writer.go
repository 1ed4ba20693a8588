package warc

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip" // twice as fast as the standard library's
)

// OpenSuffix is the end of the name of a file that is still written to, or
// that a run which died left behind.
const OpenSuffix = ".open"

// WriterOptions says how an archive is written. The zero value is usable.
type WriterOptions struct {
	Prefix   string               // of the files' names; "carfacts" where empty
	MaxBytes int64                // a file that has grown beyond this is closed and followed by another; 1 GiB where 0
	Info     []Field              // the content of the warcinfo record at the head of each file
	Now      func() time.Time     // time.Now where nil
	Sync     func(*os.File) error // (*os.File).Sync where nil
}

// Writer appends records to the files of a directory. Its methods may be
// called by several goroutines.
type Writer struct {
	dir  string
	opts WriterOptions

	fast, stored sync.Pool // of *packer

	mu     sync.Mutex
	file   *os.File // nil until the first record
	name   string   // the file's final base name
	size   int64
	serial int
	dirty  bool
	broken error // set where a file could not be brought back to whole records
}

// NewWriter returns a writer of archive files in dir, which it makes where it
// is missing. No file is made before the first record.
func NewWriter(dir string, opts WriterOptions) (*Writer, error) {
	if opts.Prefix == "" {
		opts.Prefix = "carfacts"
	}
	if opts.MaxBytes == 0 {
		opts.MaxBytes = 1 << 30
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	if opts.Sync == nil {
		opts.Sync = (*os.File).Sync
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	return &Writer{dir: dir, opts: opts}, nil
}

// Member is a record made ready to be appended.
type Member struct {
	Digest string // of a response's payload
	data   []byte
}

// smallBlock is the length below which a block is stored as it is: a table of
// codes of its own costs it more time than everything else and saves a third
// of what is little anyway.
const smallBlock = 2 << 10

// Pack compresses the record into a gzip member of its own. It is apart from
// Append, so that several goroutines can compress while one appends.
func (w *Writer) Pack(rec *Record) (Member, error) {
	pool := &w.fast
	if len(rec.Block) < smallBlock {
		pool = &w.stored
	} else if head, _, ok := bytes.Cut(rec.Block, []byte("\r\n\r\n")); ok && bytes.Contains(bytes.ToLower(head), []byte("content-encoding: gzip")) {
		pool = &w.stored // the body is compressed already
	}
	p, _ := pool.Get().(*packer)
	if p == nil {
		p = &packer{}
		level := gzip.BestSpeed
		if pool == &w.stored {
			level = gzip.NoCompression
		}
		p.zw, _ = gzip.NewWriterLevel(nil, level) // fails for levels that there are not
	}
	defer pool.Put(p)
	var m Member
	if rec.Type() == Response {
		m.Digest = Digest(rec.payload())
	}
	var out bytes.Buffer
	out.Grow(len(rec.Block)/3 + 1024)
	p.zw.Reset(&out)
	p.buf = rec.appendTo(p.buf[:0], m.Digest)
	_, err := p.zw.Write(p.buf)
	if err == nil {
		err = p.zw.Close()
	}
	if err != nil {
		return Member{}, fmt.Errorf("pack record: %w", err)
	}
	m.data = out.Bytes()
	return m, nil
}

// packer is what packing needs and others can use again: a compressor is a
// megabyte.
type packer struct {
	zw  *gzip.Writer
	buf []byte
}

// Append writes the member at the end of the archive and calls then, where it
// is not nil, before any other member is appended: what then does happens in
// the archive's order. A member that could not be written whole, for want of
// space say, leaves the file as it was.
func (w *Writer) Append(m Member, then func(Location)) (Location, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.broken != nil {
		return Location{}, w.broken
	}
	if w.file != nil && w.size >= w.opts.MaxBytes {
		if err := w.closeFile(); err != nil {
			return Location{}, err
		}
	}
	if w.file == nil {
		if err := w.openFile(); err != nil {
			return Location{}, err
		}
	}
	loc := Location{File: w.name, Offset: w.size, Length: int64(len(m.data))}
	if err := w.write(m.data); err != nil {
		return Location{}, err
	}
	if then != nil {
		then(loc)
	}
	return loc, nil
}

func (w *Writer) write(data []byte) error {
	n, err := w.file.Write(data)
	if err == nil {
		w.size += int64(n)
		w.dirty = true
		return nil
	}
	err = fmt.Errorf("write archive: %w", err)
	if terr := w.file.Truncate(w.size); terr != nil {
		w.broken = errors.Join(err, fmt.Errorf("cut archive back to its last whole record: %w", terr))
		return w.broken
	}
	if _, serr := w.file.Seek(w.size, 0); serr != nil {
		w.broken = errors.Join(err, serr)
		return w.broken
	}
	return err
}

// openFile makes the next file and writes its warcinfo record.
func (w *Writer) openFile() error {
	now := w.opts.Now().UTC()
	for {
		w.name = fmt.Sprintf("%s-%s-%05d.warc.gz", w.opts.Prefix, now.Format("20060102T150405Z"), w.serial)
		w.serial++
		path := filepath.Join(w.dir, w.name)
		if _, err := os.Stat(path); err == nil {
			continue // two runs within one second
		}
		f, err := os.OpenFile(path+OpenSuffix, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if errors.Is(err, os.ErrExist) {
			continue
		}
		if err != nil {
			return fmt.Errorf("open archive: %w", err)
		}
		w.file, w.size = f, 0
		break
	}
	rec := &Record{Block: infoBlock(w.opts.Info)}
	rec.Set(FieldType, Info)
	rec.Set(FieldID, NewID())
	rec.Set(FieldDate, now.Format(time.RFC3339))
	rec.Set(FieldFilename, w.name)
	rec.Set(FieldContentType, "application/warc-fields")
	m, err := w.Pack(rec)
	if err == nil {
		err = w.write(m.data)
	}
	if err != nil {
		w.file.Close()
		os.Remove(filepath.Join(w.dir, w.name+OpenSuffix))
		w.file = nil
		return err
	}
	return nil
}

func infoBlock(fields []Field) []byte {
	var b bytes.Buffer
	for _, f := range fields {
		fmt.Fprintf(&b, "%s: %s\r\n", f.Name, strings.NewReplacer("\r", " ", "\n", " ").Replace(f.Value))
	}
	return b.Bytes()
}

// closeFile finishes the current file and gives it its final name.
func (w *Writer) closeFile() error {
	if w.file == nil {
		return nil
	}
	err := w.opts.Sync(w.file)
	err = errors.Join(err, w.file.Close())
	w.file, w.dirty = nil, false
	path := filepath.Join(w.dir, w.name)
	if err == nil {
		err = os.Rename(path+OpenSuffix, path)
	}
	if err != nil {
		return fmt.Errorf("close archive: %w", err)
	}
	return nil
}

// Sync makes what has been appended survive a power cut. Others may append
// meanwhile.
func (w *Writer) Sync() error {
	w.mu.Lock()
	f, dirty := w.file, w.dirty
	w.dirty = false
	w.mu.Unlock()
	if f == nil || !dirty {
		return nil
	}
	if err := w.opts.Sync(f); err != nil && !errors.Is(err, os.ErrClosed) { // a file that is closed was synced
		return fmt.Errorf("sync archive: %w", err)
	}
	return nil
}

// Close finishes the file that is being written.
func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.closeFile()
}

// NewID returns a fresh record id.
func NewID() string {
	var b [16]byte
	rand.Read(b[:]) // never fails
	b[6] = b[6]&0x0f | 0x40
	b[8] = b[8]&0x3f | 0x80
	return fmt.Sprintf("<urn:uuid:%x-%x-%x-%x-%x>", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
