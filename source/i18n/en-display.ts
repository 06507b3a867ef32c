/** The display settings and their values, in English. */
import { ltr } from '../base/isolated.ts';
import type { DisplayNames } from './messages.ts';

export const display: DisplayNames = {
  bidi: {
    name: 'BiDi mode',
    values: {
      auto: 'automatic',
      app: 'Khabar (app)',
      terminal: 'terminal (terminal)',
      off: 'none (off)',
      guarded: 'Khabar, with direction marks (guarded)',
      fenced: 'Khabar, word by word (fenced)',
      kitty: 'Khabar, for kitty (kitty)',
      hybrid: 'Khabar, phrase by phrase (hybrid)',
    },
  },
  shaping: {
    name: 'Letter joining',
    values: { auto: 'automatic', on: 'by Khabar', off: 'by the terminal' },
  },
  tashkeel: { name: 'Diacritics', values: { auto: 'automatic', keep: 'shown', strip: 'hidden' } },
  tatweel: { name: 'Tatweel', values: { keep: 'shown', strip: 'hidden' } },
  density: { name: 'Lists', values: { comfortable: 'comfortable', compact: 'compact' } },
  digits: { name: 'Digits', values: { source: 'as in source', arabic: ltr('٠١٢٣'), western: ltr('0123') } },
  punctuation: { name: 'Punctuation', values: { source: 'as in source', arabic: 'Arabic' } },
  calendar: {
    name: 'Calendar',
    values: { gregorian: 'Gregorian', hijri: 'Hijri (Umm al-Qura)', both: 'both' },
  },
  pictures: { name: 'Pictures', values: { auto: 'automatic', on: 'on', off: 'off' } },
  justify: { name: 'Justification', values: { off: 'off', kashida: 'kashida' } },
  mouse: { name: 'Mouse', values: { on: 'on', off: 'off' } },
  preview: { name: 'Preview', values: { on: 'on', off: 'off' } },
};
