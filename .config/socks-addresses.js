/**
 * What `socks` asks of the package `ip-address`, which is 60 kB: addresses whose form `net.isIP` has told before, and bytes that a proxy sent.
 * In the bundle it stands for that package.
 */
const octetsOf = address => address.split('.').map(Number);

export class Address4 {
  constructor(address) {
    this.address = address;
  }

  /** Its four bytes. */
  toArray() {
    return octetsOf(this.address);
  }
}

const hex = number => number.toString(16);

/** An IPv4 address at the end is two groups. */
const withoutOctets = address =>
  address.replace(/[^:]+\.[^:]+$/u, octets => {
    const [a, b, c, d] = octetsOf(octets);
    return `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
  });

const groupCount = 8;
const groupsOf = text => (text === '' ? [] : text.split(':'));

export class Address6 {
  /** With or without a zone. */
  constructor(address) {
    const [head, tail] = withoutOctets(address.replace(/%.*$/u, '')).split('::').map(groupsOf);
    const zeros = tail === undefined ? [] : Array(groupCount - head.length - tail.length).fill('0');
    this.groups = [...head, ...zeros, ...(tail ?? [])].map(group => group.toLowerCase().padStart(4, '0'));
  }

  /** @param bytes 16 */
  static fromByteArray(bytes) {
    const groups = Array.from({ length: groupCount }, (_, at) =>
      hex(bytes[2 * at] * 256 + bytes[2 * at + 1]),
    );
    return new Address6(groups.join(':'));
  }

  /** Eight groups of four digits. */
  canonicalForm() {
    return this.groups.join(':');
  }
}
