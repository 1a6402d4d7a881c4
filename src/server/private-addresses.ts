import {BlockList, isIP} from 'node:net';

/** Networks that are not the public internet, from the IANA special-purpose registries (RFC 6890 and its updates). */
const PRIVATE: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  // these carry an address of the old kind, which could be any of those above
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 23],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

// one list for each: in a common one "::ffff:0:0/96" would hold every address of the old kind
const privateOf = {ipv4: new BlockList(), ipv6: new BlockList()};
for (const [network, prefix] of PRIVATE) {
  const kind = network.includes(':') ? 'ipv6' : 'ipv4';
  privateOf[kind].addSubnet(network, prefix, kind);
}

/** True for an IP address of this machine, of a private network, of the link, or of none; true for what is no IP. */
export function isPrivateAddress(ip: string): boolean {
  const version = isIP(ip);
  // "fe80::1%eth0" names an interface of this machine
  if (version === 0 || ip.includes('%')) return true;
  const kind = version === 6 ? 'ipv6' : 'ipv4';
  return privateOf[kind].check(ip, kind);
}
