/**
 * Emoji as all terminals count them: the width that each gives to every emoji, sequence and variation selector was asked by
 * `ESC [ 6 n` (docs/decisions/2026-11-29-shown-in-other-characters.md). Of a sequence only its first picture is counted alike.
 */
import { once } from '../base/once.ts';
import type { ShowingRule } from './showing-rule.ts';

/** Shown in place of what older terminals do not know. */
const unknownPicture = '□';

/** Emoji since Unicode 15: 0, 1 or 2 cells. */
const recent =
  '\\u{1f6d8}-\\u{1f6dc}\\u{1fa75}-\\u{1fa77}\\u{1fa7d}-\\u{1fa7f}\\u{1fa87}-\\u{1fa8f}\\u{1faad}-\\u{1faaf}' +
  '\\u{1fabb}-\\u{1fabf}\\u{1fac6}-\\u{1facf}\\u{1fada}-\\u{1fadf}\\u{1fae8}-\\u{1faef}\\u{1faf7}-\\u{1faff}';
const recentPicture = new RegExp(`^[${recent}]`, 'u');

/** East Asian wide and yet of text presentation: two cells, but one in kitty, and two there with U+FE0F unless tmux is in between. */
const wideText: Readonly<Record<string, string>> = {
  '〰': '~~',
  '〽': unknownPicture,
  '㊗': '祝',
  '㊙': '秘',
  '🈂': 'サ',
  '🈷': '月',
};

/** Skin tones, tags, variation selectors and the keycap, which go with a picture. */
const companions = '\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}\\ufe0e\\ufe0f\\u20e3';

const firstCharacter = (text: string): string => String.fromCodePoint(text.codePointAt(0) as number);

function firstPicture(sequence: string): string {
  if (recentPicture.test(sequence)) return unknownPicture;
  const picture = firstCharacter(sequence);
  return wideText[picture] ?? picture;
}

/** A string and no literal: the compiler's target has no `v` flag yet; Node 20 has it. */
const flagPattern = '^\\p{RGI_Emoji_Flag_Sequence}$';
const flag = once(() => new RegExp(flagPattern, 'v'));

/** Half of a flag takes one cell or two; its letter always one. */
const letterOf = (indicator: string): string =>
  String.fromCharCode((indicator.codePointAt(0) as number) - 0x1f1e6 + 0x41);

export const shownPictures: readonly ShowingRule[] = [
  {
    pattern: String.raw`\p{Extended_Pictographic}(?:[${companions}]|\u200d\p{Extended_Pictographic}?)*`,
    show: firstPicture,
  },
  { pattern: String.raw`[\d٠-٩۰-۹#*]\ufe0f?\u20e3`, show: firstCharacter },
  { pattern: String.raw`.[\ufe0e\ufe0f]`, show: firstCharacter },
  {
    pattern: String.raw`\p{Regional_Indicator}{1,2}`,
    show: found => (flag().test(found) ? found : Array.from(found, letterOf).join('')),
  },
  { pattern: String.raw`[\u{1f3fb}-\u{1f3ff}]`, show: () => unknownPicture },
];
