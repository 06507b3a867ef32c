/**
 * Bytes to text. The order of belief is the WHATWG's (BOM, HTTP charset, declaration in the document), but the bytes
 * have the last word: a declared charset that they contradict is replaced, and the `note` says so.
 */
import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer';
import { undoDoubleEncoding, upperControls } from './double-encoding.ts';
import { doubtfulEncodings, guessLegacyEncoding } from './legacy-encoding.ts';

export interface Decoded {
  readonly text: string;
  /** The WHATWG name of the encoding that was used, such as `windows-1256`. */
  readonly encoding: string;
  /** What was wrong with the declaration or the bytes; never translated. */
  readonly note?: string;
}

/** How far into a document its own declaration is looked for, in bytes (HTML: 1024; generous for long prologs). */
const declarationReach = 2048;

const byteOrderMarks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

/** The WHATWG name of a charset label, or null if it names none. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

const httpCharset = (contentType: string | null | undefined): string | null =>
  /charset\s*=\s*["']?([^\s"';,]+)/iu.exec(contentType ?? '')?.[1] ?? null;

const xmlDeclaration = /<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/iu;
const htmlDeclaration = /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu;

function documentCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationReach));
  return (xmlDeclaration.exec(head) ?? htmlDeclaration.exec(head))?.[1] ?? null;
}

/** UTF-16 without a mark shows in the first characters: ASCII markup with a NUL next to each letter. */
function utf16ByNulls(bytes: Uint8Array): string | null {
  const reach = Math.min(bytes.length & ~1, 64);
  if (reach < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < reach; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const most = reach / 2 - reach / 8;
  if (odd >= most && even === 0) return 'utf-16le';
  if (even >= most && odd === 0) return 'utf-16be';
  return null;
}

/** Through UTF-16: five times as fast as a TextDecoder. */
function decodeStrictly(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

/** Node from 20.18.3 on decodes windows-1252 as Latin-1 (nodejs/node#56542), which has controls where quotation marks should be. */
const repairWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/gu, control => upperControls.charAt(control.charCodeAt(0) - 0x80));

/** Decodes the bytes that go on from those before; `isLast`: no more follow. */
export type StreamDecoder = (bytes: Uint8Array, isLast: boolean) => string;

export function streamDecoderOf(encoding: string): StreamDecoder {
  const decoder = new TextDecoder(encoding);
  const repair = encoding === 'windows-1252' ? repairWindows1252 : (text: string) => text;
  return (bytes, isLast) => repair(decoder.decode(bytes, { stream: !isLast }));
}

const decodeAs = (bytes: Uint8Array, encoding: string): string => streamDecoderOf(encoding)(bytes, true);

/** Encodings in which chance may well produce valid UTF-8, so that its validity proves nothing. */
const multiByteLegacy = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr']);
const isUtf16 = (encoding: string): boolean => encoding.startsWith('utf-16');

const withNote = (text: string, encoding: string, notes: readonly string[]): Decoded =>
  notes.length > 0 ? { text, encoding, note: notes.join('; ') } : { text, encoding };

/** How many replacement characters there are for each character that is neither ASCII nor a replacement. */
function damageOf(text: string): { readonly replaced: number; readonly sound: number } {
  let replaced = 0;
  let sound = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) replaced++;
    else if (unit > 0x7f) sound++;
  }
  return { replaced, sound };
}

interface Declaration {
  readonly encoding: string | null;
  readonly notes: readonly string[];
}

function declaredEncoding(bytes: Uint8Array, contentType: string | null | undefined): Declaration {
  const notes: string[] = [];
  const known: string[] = [];
  for (const label of [httpCharset(contentType), documentCharset(bytes)]) {
    if (label === null) continue;
    const encoding = encodingOf(label);
    if (encoding === null) notes.push(`unknown charset ${label.replace(/[^\w.:-]/gu, '?').slice(0, 40)}`);
    // A document that can be read as far as its declaration is not in UTF-16, whatever it declares.
    else if (!isUtf16(encoding)) known.push(encoding);
    else notes.push(`declared ${encoding}, but the bytes are not`);
  }
  const [first = null, second] = known;
  // Latin-1 is what servers say that were never configured; a document that says otherwise knows better.
  const isDefault = first === 'windows-1252' && second !== undefined;
  return { encoding: isDefault ? second : first, notes };
}

/** Bytes that are not valid UTF-8. */
function decodeOther(bytes: Uint8Array, { encoding: declared, notes }: Declaration): Decoded {
  if (declared !== null && declared !== 'utf-8') {
    const guess = doubtfulEncodings.has(declared) ? guessLegacyEncoding(bytes, declared) : null;
    if (guess?.confident && guess.encoding !== declared) {
      const lie = `declared ${declared}, but the bytes are ${guess.encoding}`;
      return withNote(decodeAs(bytes, guess.encoding), guess.encoding, [...notes, lie]);
    }
    return withNote(decodeAs(bytes, declared), declared, notes);
  }
  const loose = decodeAs(bytes, 'utf-8');
  const { replaced, sound } = damageOf(loose);
  const guess = guessLegacyEncoding(bytes);
  const mostlyUtf8 = sound > replaced || guess === null;
  if (mostlyUtf8)
    return withNote(loose, 'utf-8', [...notes, `${replaced} byte sequences are not valid UTF-8`]);
  const reason = declared === null ? 'no charset declared' : `declared ${declared}, but the bytes are not`;
  return withNote(decodeAs(bytes, guess.encoding), guess.encoding, [
    ...notes,
    `${reason}; read as ${guess.encoding}`,
  ]);
}

/** Bytes that are valid UTF-8. */
function decodeUtf8(text: string, { encoding: declared, notes }: Declaration): Decoded {
  const isLie = declared !== null && declared !== 'utf-8';
  const lies = isLie ? [`declared ${declared}, but the bytes are valid UTF-8`] : [];
  const undone = undoDoubleEncoding(text);
  if (undone === null) return withNote(text, 'utf-8', [...notes, ...lies]);
  return withNote(undone, 'utf-8', [...notes, ...lies, 'encoded as UTF-8 twice']);
}

/**
 * Decodes a document. Never throws; what cannot be decoded becomes U+FFFD.
 * @param contentType the Content-Type header as sent, or null
 */
export function decode(bytes: Uint8Array, contentType: string | null | undefined): Decoded {
  const marked = byteOrderMarks.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return { text: decodeAs(bytes, marked[0]), encoding: marked[0] };
  const wide = utf16ByNulls(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide };

  const declaration = declaredEncoding(bytes, contentType);
  const declared = declaration.encoding;
  if (declared !== null && multiByteLegacy.has(declared)) {
    return withNote(decodeAs(bytes, declared), declared, declaration.notes);
  }
  const strict = decodeStrictly(bytes);
  if (strict === null) return decodeOther(bytes, declaration);
  if (declared !== null && declared !== 'utf-8' && isAscii(bytes))
    return withNote(strict, declared, declaration.notes);
  return decodeUtf8(strict, declaration);
}
