/** Files that are not text, by how they begin (the WHATWG's MIME Sniffing Standard, §6 and §7.1). */
const signatures: readonly (readonly [kind: string, bytes: string, at?: number])[] = [
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['WebP', 'WEBPVP', 8],
  ['MP3', 'ID3'],
  ['Ogg', 'OggS\0'],
  ['WAV', 'WAVE', 8],
  ['MP4', 'ftyp', 4],
  ['WebM', '\x1aE\xdf\xa3'],
  ['AVI', 'AVI ', 8],
  ['PDF', '%PDF-'],
  ['ZIP', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b\x08'],
];
const reach = 16;

/** The kind of file of bytes that are not text; null for all others. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, reach));
  return signatures.find(([, signature, at = 0]) => start.startsWith(signature, at))?.[0] ?? null;
}
