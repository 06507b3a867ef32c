/** Who said what, in English. */
import { isolated } from '../base/isolated.ts';
import { counted } from './en-counts.ts';
import type { QuoteMessages } from './messages.ts';

const said = (speaker: string | null, words: string): string =>
  speaker === null ? words : `${isolated(speaker)}: ${words}`;

export const quotes: QuoteMessages = {
  direct: (speaker, words) => said(speaker, `“${isolated(words)}”`),
  indirect: (speaker, words) => said(speaker, isolated(words)),
  count: count => counted(count, 'quotation', 'quotations'),
  none: 'No quotations found.',
};
