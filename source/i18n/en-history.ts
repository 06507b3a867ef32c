/** What a source has changed in an article. */
import { isolated } from '../base/isolated.ts';
import type { HistoryMessages } from './history-messages.ts';

const quoted = (text: string): string => `“${isolated(text)}”`;

export const history: HistoryMessages = {
  kinds: {
    headline: 'Headline',
    number: 'Number',
    date: 'Date',
    name: 'Name',
    negation: 'Negation',
    attribution: 'Attribution',
    certainty: 'Certainty',
    quotation: 'Quotation',
    correction: 'Correction',
    'paragraph-added': 'New paragraph',
    'paragraph-removed': 'Removed paragraph',
    wording: 'Change of meaning',
    rephrasing: 'Rephrasing',
    spelling: 'Spelling',
    tashkeel: 'Diacritics',
    digits: 'Digits',
    punctuation: 'Punctuation',
    moved: 'Moved paragraph',
    'time-stamp': 'Timestamp',
    credit: 'Credit',
    related: 'Related articles',
    boilerplate: 'Site notice',
  },
  change(kind, before, after) {
    if (before === null) return `${kind}: added ${quoted(after ?? '')}`;
    if (after === null) return `${kind}: removed ${quoted(before)}`;
    return `${kind}: ${quoted(before)} → ${quoted(after)}`;
  },
  unchanged: 'The source has not changed this article.',
};
