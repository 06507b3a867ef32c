/** Who said what, in English. */
import { counted } from './en-counts.ts';
import type { QuoteMessages } from './quote-messages.ts';

const said = (speaker: string | null, words: string): string =>
  speaker === null ? words : `${speaker}: ${words}`;

export const quotes: QuoteMessages = {
  direct: (speaker, words) => said(speaker, `“${words}”`),
  indirect: (speaker, words) => said(speaker, words),
  count: count => counted(count, 'quotation', 'quotations'),
  looking: 'Looking for quotations…',
  none: 'No quotations found.',
};
