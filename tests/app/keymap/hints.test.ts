import { expect, it } from 'vitest';
import { hintsHere } from '../../../source/app/keymap/hints.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { type OpenedReader, openReader } from '../../support/edition-reader.ts';

const hinted = ({ session }: OpenedReader) => hintsHere(session()).map(({ command }) => command);

it('names no key for articles where none is listed', async () => {
  const empty = openReader({ sources: [makeSource()] });
  expect(hinted(empty)).not.toContain('sort');
  expect(hinted(empty)).not.toContain('read-on');
  await empty.press('H');
  expect(hinted(empty)).toContain('read-on');
  expect(hinted(openReader({ sources: [makeSource()], articles: [makeArticle()] }))).toContain('sort');
});

it('does not name the key of the overlay that is open', async () => {
  const reader = openReader({ sources: [makeSource()] });
  expect(hinted(reader)).toContain('help');
  await reader.press('?');
  expect(hinted(reader)).not.toContain('help');
  expect(hinted(reader)).toContain('back');
});
