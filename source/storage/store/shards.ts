/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo, Eastlake, RFC 9923): small, stable, spreads well. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Two hexadecimal digits, the same for a key for ever: files are found by it. */
export function shardOf(key: string): string {
  const hash = hashOf(key);
  const folded = (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff;
  return allShards[folded] as string;
}

export const allShards: readonly string[] = Array.from({ length: 256 }, (_, index) =>
  index.toString(16).padStart(2, '0'),
);

export const isShard = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);
