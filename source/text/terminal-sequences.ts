/**
 * Cuts whole terminal control sequences (ECMA-48) out of a text, so that what they carry does not stay behind
 * as debris: ESC and 8-bit CSI with parameters and final byte; OSC, DCS, SOS, PM and APC with their payload up to
 * BEL or ST; the short ESC sequences. What is left of a sequence that never ends is its text: an unterminated
 * OSC loses its introducer and swallows nothing.
 */
const ESC = 0x1b;
const BEL = 0x07;
const CAN = 0x18;
const SUB = 0x1a;
const CSI = 0x9b;
const ST = 0x9c;
/** Behind ESC: the 7-bit introducers of DCS, SOS, OSC, PM and APC; then the same as single C1 characters. */
const STRING_FINALS = 'PX]^_';
const C1_STRINGS = '\u0090\u0098\u009d\u009e\u009f';
/** A payload with line breaks in it that is longer than this is taken for an article, not for a payload. */
const MAX_MULTILINE_PAYLOAD = 4096;
const MAY_HOLD_SEQUENCE = /[\u001b\u0080-\u009f]/u;

/** The text without its sequences; other control characters stay. Linear. */
export function stripTerminalSequences(text: string): string {
  if (!MAY_HOLD_SEQUENCE.test(text)) return text;
  let kept = '';
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const end = sequenceEnd(text, at);
    if (end > at) {
      kept += text.slice(from, at);
      from = end;
    }
    at = Math.max(end, at + 1);
  }
  return kept + text.slice(from);
}

/** Behind the sequence that begins at `at`; `at` itself where none does. */
function sequenceEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === CSI) return controlSequenceEnd(text, at + 1);
  if (isBetween(text, at, 0x90, 0x9f) && C1_STRINGS.includes(text.charAt(at))) return stringEnd(text, at + 1);
  if (code !== ESC) return at;
  const second = text.charAt(at + 1);
  if (second === '[') return controlSequenceEnd(text, at + 2);
  if (second !== '' && STRING_FINALS.includes(second)) return stringEnd(text, at + 2);
  return escapeSequenceEnd(text, at + 1);
}

/** Parameters 0x30–0x3F, intermediates 0x20–0x2F, final 0x40–0x7E; a broken one is only its introducer. */
function controlSequenceEnd(text: string, start: number): number {
  let at = start;
  while (isBetween(text, at, 0x30, 0x3f)) at++;
  while (isBetween(text, at, 0x20, 0x2f)) at++;
  return isBetween(text, at, 0x40, 0x7e) ? at + 1 : start;
}

/** Intermediates 0x20–0x2F, final 0x30–0x7E; a broken one is only its ESC. */
function escapeSequenceEnd(text: string, start: number): number {
  let at = start;
  while (isBetween(text, at, 0x20, 0x2f)) at++;
  return isBetween(text, at, 0x30, 0x7e) ? at + 1 : start;
}

/** Behind BEL, ST or ESC \; the introducer alone where another control or too long an article comes first. */
function stringEnd(text: string, start: number): number {
  let isMultiline = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BEL || code === ST) return at + 1;
    if (code === ESC) return text.charAt(at + 1) === '\\' ? at + 2 : start;
    if (code === CAN || code === SUB || (code >= 0x80 && code <= 0x9f)) return start;
    if (code === 0x0a || code === 0x0d) isMultiline = true;
    if (isMultiline && at - start > MAX_MULTILINE_PAYLOAD) return start;
  }
  return start;
}

function isBetween(text: string, at: number, low: number, high: number): boolean {
  const code = text.charCodeAt(at);
  return code >= low && code <= high;
}
