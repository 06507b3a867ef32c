import { ltr } from '../base/isolated.ts';
import type { EditionMessages } from './edition-messages.ts';
import { articles } from './en-counts.ts';

export const edition: EditionMessages = {
  title: (day, subject) => (subject === '' ? `Khabar · ${day}` : `Khabar: ${subject} · ${day}`),
  contents: 'Contents',
  cover: 'Cover',
  rest: 'More news',
  otherReports: 'Other reports of this story',
  toContents: 'To the contents',
  toReference: 'Back to the reference',
  writing: 'Saving the edition…',
  written: (count, file, isPart = false) =>
    `Saved ${isPart ? 'the beginning of the list' : 'an edition'} (${articles(count)}) to ${ltr(file)}`,
};
