/** How the marks of a text are shown by a theme on a terminal. */
import type { InlineStyle } from '../../text/inline-marks.ts';
import type { Theme } from '../../theme/theme.ts';

export interface StylingAbilities {
  /** Text can be struck out. */
  readonly strikesOut: boolean;
  /** A style may not begin or end amid a word. */
  readonly wholeWords: boolean;
}

/** `theme`: null for output without any style. */
export function inlineStyleOf(
  theme: Theme | null,
  { strikesOut, wholeWords }: StylingAbilities,
): InlineStyle {
  const code = theme?.roles['inline-code'] ?? {};
  return {
    quotesCode: Object.keys(code).length === 0,
    showsDeleted: strikesOut && theme?.roles.deleted.strikethrough === true,
    wholeWords,
    hasChips: theme !== null,
  };
}
