package crawl

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"sync"
)

// tapConn keeps what comes over a connection while a response is read, so
// that the archive holds it as it was received.
type tapConn struct {
	net.Conn

	mu  sync.Mutex
	on  bool
	buf []byte
	max int
}

// errTapFull says that a response is longer than the tap was told to keep.
var errTapFull = errors.New("response too long")

func (c *tapConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	if n > 0 {
		c.mu.Lock()
		if c.on {
			if len(c.buf)+n > c.max {
				c.on, c.buf = false, nil
				c.mu.Unlock()
				return 0, errTapFull
			}
			c.buf = append(c.buf, p[:n]...)
		}
		c.mu.Unlock()
	}
	return n, err
}

// errUnasked says that a response came before the request.
var errUnasked = errors.New("the server sends responses that nobody asked for")

// answered reports whether a response began since start.
func (c *tapConn) answered() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.on || bytes.HasPrefix(c.buf, []byte("HTTP/"))
}

// start keeps what comes from now on, up to max bytes.
func (c *tapConn) start(max int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.on, c.max, c.buf = true, max, nil
}

// stop returns what came since start.
func (c *tapConn) stop() []byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	raw := c.buf
	c.on, c.buf = false, nil
	return raw
}

// finalResponse cuts raw down to the bytes of the one final response at its
// head: without the interim responses (103 Early Hints, say) before it and
// whatever the server sent after it.
func finalResponse(raw []byte) ([]byte, error) {
	for {
		in := bytes.NewReader(raw)
		br := bufio.NewReader(in)
		resp, err := http.ReadResponse(br, nil)
		if err != nil {
			return nil, err
		}
		interim := resp.StatusCode >= 100 && resp.StatusCode < 200 && resp.StatusCode != http.StatusSwitchingProtocols
		if !interim && resp.ContentLength < 0 && len(resp.TransferEncoding) == 0 {
			return raw, nil // it ends with the connection
		}
		if _, err := io.Copy(io.Discard, resp.Body); err != nil {
			return nil, err
		}
		n := len(raw) - in.Len() - br.Buffered()
		if !interim {
			return raw[:n], nil
		}
		raw = raw[n:]
	}
}
