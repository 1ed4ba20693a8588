package crawl

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"syscall"
	"time"
)

// The networks beyond those that netip knows by name which no news site is in.
func reservedNetworks() []netip.Prefix {
	var out []netip.Prefix
	for _, s := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
		"64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fec0::/10",
	} {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}

// AddressError says that a connection was refused because of where it leads.
type AddressError struct{ Address netip.Addr }

func (e *AddressError) Error() string {
	return fmt.Sprintf("%s is not a public address", e.Address)
}

// isOurRefusal reports whether it was not the host that failed: its address is
// one that is not to be visited.
func isOurRefusal(err error) bool {
	var refused *AddressError
	return errors.As(err, &refused)
}

// dialer opens connections, and refuses those that do not lead to the public
// internet. It looks at the address that is about to be connected to, after
// all name resolution, so that a name that resolves differently the second
// time gains nothing.
type dialer struct {
	net.Dialer
	open     func(ctx context.Context, network, address string) (net.Conn, error)
	allow    func(netip.AddrPort) bool
	reserved []netip.Prefix
	roots    *x509.CertPool
}

func newDialer(o *Options) *dialer {
	d := &dialer{allow: o.Allow, reserved: reservedNetworks(), roots: o.RootCAs}
	d.Timeout = 15 * time.Second
	d.Resolver = o.Resolver
	d.ControlContext = func(_ context.Context, _, address string, _ syscall.RawConn) error {
		return d.check(address)
	}
	if d.open = o.Dial; d.open == nil {
		d.open = d.DialContext
	}
	return d
}

func (d *dialer) check(address string) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("dial %s: %w", address, err)
	}
	if d.allow != nil && d.allow(ap) {
		return nil
	}
	ip := ap.Addr().Unmap().WithZone("")
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return &AddressError{ip}
	}
	for _, p := range d.reserved {
		if p.Contains(ip) {
			return &AddressError{ip}
		}
	}
	return nil
}

func (d *dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	c, err := d.open(ctx, network, address)
	if err != nil {
		return nil, err
	}
	return &tapConn{Conn: c}, nil
}

func (d *dialer) dialTLS(ctx context.Context, network, address string) (net.Conn, error) {
	c, err := d.open(ctx, network, address)
	if err != nil {
		return nil, err
	}
	name, _, err := net.SplitHostPort(address)
	if err != nil {
		c.Close()
		return nil, err
	}
	// HTTP/1.1 alone: what an archive keeps is what came over the wire, and
	// only this protocol has such a form.
	tc := tls.Client(c, &tls.Config{ServerName: name, NextProtos: []string{"http/1.1"}, RootCAs: d.roots})
	if err := tc.HandshakeContext(ctx); err != nil {
		c.Close()
		return nil, err
	}
	return &tapConn{Conn: tc}, nil
}
