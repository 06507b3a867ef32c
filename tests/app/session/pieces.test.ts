import { describe, expect, it } from 'vitest';
import { pieceBelow, pieceCount, pieceTexts } from '../../../source/app/session/pieces.ts';
import { articleText } from '../../../source/app/view/article-text.ts';
import type { Article } from '../../../source/domain/article.ts';
import { articlePieces } from '../../../source/text/article-layout.ts';
import { makeArticle, makeDistinctArticle } from '../../support/articles.ts';
import { languages } from '../../support/languages.ts';
import { listed } from '../../support/told-event.ts';

const layout = { order: 'visual', shaping: true, marks: 'keep', digits: 'source', width: 60 } as const;

const articles: readonly (readonly [string, Article])[] = [
  ['a headline alone', makeArticle({ blocks: [], related: [] })],
  [
    'blocks of several kinds',
    makeArticle({
      blocks: [
        { type: 'paragraph', text: 'فقرة أولى' },
        { type: 'list', text: 'بند\nبند آخر', items: ['بند', 'بند آخر'] },
        { type: 'rule', text: '' },
      ],
      related: [],
    }),
  ],
  [
    'related headlines',
    makeArticle({
      blocks: [{ type: 'heading', text: 'عنوان', level: 2 }],
      related: [
        { title: 'خبر آخر', link: null },
        { title: 'خبر ثالث', link: null },
      ],
    }),
  ],
];

describe('the pieces that are copied', () => {
  it.each(articles)('are those in which %s is laid out', (_, article) => {
    const pieces = articlePieces(articleText(article, languages.ar), languages.ar, layout);
    expect(pieceCount(article)).toBe(pieces.length);
    expect(pieceTexts(article)).toHaveLength(pieces.length);
    for (const [index, text] of pieceTexts(article).entries()) expect(pieces[index]?.text).toContain(text);
  });

  it.each(articles)('are those of articles of the archive below %s too', (_, article) => {
    const archived = [listed(makeDistinctArticle('one')), listed(makeDistinctArticle('two'))];
    const text = articleText(article, languages.ar, { archived });
    const pieces = articlePieces(text, languages.ar, layout);
    const texts = pieceTexts(article, archived);
    expect(pieceCount(article, archived)).toBe(pieces.length);
    expect(pieces.map((_, at) => pieceBelow(article, at, archived)?.title ?? texts[at])).toEqual(texts);
    const numbers = pieces.flatMap((_, at) => pieceBelow(article, at, archived)?.number ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers).toHaveLength(article.related.length + archived.length);
  });
});
