/**
 * Cuts whole terminal control sequences (ECMA-48) out of a text, so that what they carry does not stay behind
 * as debris: ESC and 8-bit CSI with parameters and final byte; OSC, DCS, SOS, PM, APC and screen's title with
 * their payload up to ST (OSC also BEL); the short ESC sequences. What is left of a sequence that never ends is
 * its text: an unterminated OSC loses its introducer and swallows nothing.
 */
const ESC = 0x1b;
const BEL = 0x07;
const LF = 0x0a;
const CR = 0x0d;
const CAN = 0x18;
const SUB = 0x1a;
const CSI = 0x9b;
const ST = 0x9c;
/** After ESC: the 7-bit introducers of DCS, SOS, PM, APC and screen's title; then their C1 characters. */
const STRING_FINALS = 'PX^_k';
const C1_STRINGS = '\u0090\u0098\u009e\u009f';
const OSC_FINAL = ']';
const C1_OSC = 0x9d;
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

/** After the sequence that begins at `at`; `at` itself where none does. */
function sequenceEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === CSI) return controlSequenceEnd(text, at + 1);
  if (code === C1_OSC) return stringEnd(text, at + 1, true);
  if (C1_STRINGS.includes(text.charAt(at))) return stringEnd(text, at + 1, false);
  if (code !== ESC) return at;
  const second = text.charAt(at + 1);
  if (second === '[') return controlSequenceEnd(text, at + 2);
  if (second === OSC_FINAL) return stringEnd(text, at + 2, true);
  if (second !== '' && STRING_FINALS.includes(second)) return stringEnd(text, at + 2, false);
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

/** After ST, ESC \ or an OSC's BEL; the introducer alone where another control or too long an article comes first. */
function stringEnd(text: string, start: number, endsWithBel: boolean): number {
  let isMultiline = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === ST || (code === BEL && endsWithBel)) return at + 1;
    if (code === ESC && text.charAt(at + 1) === '\\') return at + 2;
    if (code === ESC && text.charCodeAt(at + 1) === ESC) at++;
    else if (isAbort(code)) return start;
    if (code === LF || code === CR) isMultiline = true;
    if (isMultiline && at - start > MAX_MULTILINE_PAYLOAD) return start;
  }
  return start;
}

/** ESC (a doubled one is tmux's way to pass one on), CAN, SUB and C1 end a string without completing it. */
function isAbort(code: number): boolean {
  return code === ESC || code === CAN || code === SUB || (code >= 0x80 && code <= 0x9f);
}

function isBetween(text: string, at: number, low: number, high: number): boolean {
  const code = text.charCodeAt(at);
  return code >= low && code <= high;
}
