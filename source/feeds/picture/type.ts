/** The format of a picture, by its first bytes: what a server says of it is often wrong, and never safe. */

export type PictureType = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** `?` stands for any byte. */
const signatures: readonly (readonly [PictureType, string])[] = [
  ['jpeg', '\xFF\xD8\xFF'],
  ['png', '\x89PNG\r\n\x1A\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF????WEBP'],
  ['avif', '????ftypavif'],
  ['avif', '????ftypavis'],
];

const matches = (bytes: Uint8Array, signature: string): boolean =>
  Array.from(signature).every((sign, index) => sign === '?' || bytes[index] === sign.charCodeAt(0));

/** Null for anything else. */
export const pictureTypeOf = (bytes: Uint8Array): PictureType | null =>
  signatures.find(([, signature]) => matches(bytes, signature))?.[0] ?? null;
