"""Which addresses of the network may be spoken to. Pure: text in, a reason to refuse out.

`ipaddress.is_global` alone calls NAT64, 6to4 and mapped forms of 127.0.0.1 public, so every special network is listed
here by name; an IPv6 address must moreover lie in the one block that is handed out to the public, 2000::/3.
Source: IANA special-purpose address registries (RFC 6890, RFC 8190) and the metadata services of the large clouds.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

_Network = IPv4Network | IPv6Network


def _named(reason: str, *networks: str) -> tuple[tuple[_Network, str], ...]:
    return tuple((ip_network(network), reason) for network in networks)


_LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))

_SPECIAL = (
    *_named("this machine itself", "127.0.0.0/8", "::1/128", "0.0.0.0/8", "::/128"),
    *_named("a private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    *_named("a network shared behind a carrier", "100.64.0.0/10"),
    *_named("a link-local address, where clouds keep their metadata", "169.254.0.0/16", "fe80::/10"),
    *_named("a cloud's own service address", "168.63.129.16/32"),
    *_named("a site-local address", "fec0::/10"),
    *_named("an IPv4 address in disguise (mapped)", "::ffff:0:0/96", "::ffff:0:0:0/96"),
    *_named("an IPv4 address in disguise (compatible)", "::/96"),
    *_named("an IPv4 address in disguise (NAT64)", "64:ff9b::/96", "64:ff9b:1::/48"),
    *_named("an IPv4 address in disguise (6to4)", "2002::/16", "192.88.99.0/24"),
    *_named("an IPv4 address in disguise (Teredo)", "2001::/32"),
    *_named("set aside for protocols", "192.0.0.0/24", "2001::/23", "192.31.196.0/24", "192.52.193.0/24", "192.175.48.0/24"),
    *_named("set aside for routing and sinks", "100::/64", "100:0:0:1::/64", "5f00::/16", "2620:4f:8000::/48"),
    *_named("set aside for examples", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
    *_named("set aside for measurements", "198.18.0.0/15"),
    *_named("a multicast address", "224.0.0.0/4", "ff00::/8"),
    *_named("reserved", "240.0.0.0/4"),
)
_PUBLIC_V6 = IPv6Network("2000::/3")


def _parsed(address: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(address)
    except ValueError:
        return None


def is_loopback(address: str) -> bool:
    """Whether it is in 127.0.0.0/8 or ::1, in its plain form."""
    parsed = _parsed(address)
    return parsed is not None and any(parsed in network for network in _LOOPBACK)


def refusal(address: str) -> str | None:
    """Why a numeric `address` is not one of the public Internet; None where it is."""
    parsed = _parsed(address)
    if parsed is None:
        return "not an address"
    for network, reason in _SPECIAL:
        if parsed in network:
            return reason
    if isinstance(parsed, IPv6Address) and parsed not in _PUBLIC_V6:
        return "outside the public part of IPv6"
    return None if parsed.is_global else "not public"
