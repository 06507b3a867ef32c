import { describe, expect, it } from 'vitest';
import { type EditionItem, entryOf } from '../../../source/app/export/edition.ts';
import {
  storyHtml,
  storyMarkdown,
  storyParagraphs,
  webHrefOf,
} from '../../../source/app/export/edition-stories.ts';
import type { ListedArticle } from '../../../source/domain/library.ts';
import { languages } from '../../support/languages.ts';
import { toldEvent } from '../../support/told-event.ts';

const { story } = toldEvent();
const item: EditionItem = { ...entryOf(story.articles[0] as ListedArticle), story };
const alone: EditionItem = { ...item, story: null };
const place = { level: 3, hasXmlLang: true, hrefOf: webHrefOf };

describe('what is written behind the article that leads a story', () => {
  it('is HTML that is XML too, with every name apart', () => {
    expect(storyHtml(item, { ...place, messages: languages.en })).toBe(
      [
        '<aside class="related" lang="en" xml:lang="en" dir="ltr">',
        '<h4>Other reports of this story</h4>',
        '<p>Killed: <bdi>23</bdi> (<bdi>وكالة الأنباء</bdi>, <bdi>Gulf Daily</bdi>) · <bdi>41</bdi> (<bdi>صحيفة المثال</bdi>)</p>',
        '<p>Cause: <bdi>“الحمولة الزائدة”</bdi> (<bdi>وكالة الأنباء</bdi>) · <bdi>“عطل في المحرك”</bdi> (<bdi>صحيفة المثال</bdi>)</p>',
        '<ul><li><bdi class="source">Gulf Daily</bdi>: <a href="https://news.example/gulf" lang="ar" xml:lang="ar" dir="rtl">Nile ferry sinks, at least 23 dead</a></li><li><bdi class="source">صحيفة المثال</bdi>: <a href="https://news.example/sahifa" lang="ar" xml:lang="ar" dir="rtl">ارتفاع قتلى عبّارة النيل إلى 41</a></li></ul>',
        '</aside>',
      ].join('\n'),
    );
  });

  it('is text where there is no address', () => {
    const html = storyHtml(item, { ...place, messages: languages.ar, hrefOf: () => null });
    expect(html).not.toContain('<a ');
    expect(html).toContain(': <bdi lang="ar" xml:lang="ar" dir="rtl">Nile ferry');
  });

  it('is Markdown', () => {
    expect(storyMarkdown(item, 3, languages.ar)).toBe(
      [
        '#### مقالات أخرى عن الحدث',
        'القتلى: 23 (وكالة الأنباء، Gulf Daily) · 41 (صحيفة المثال)',
        'السبب: «الحمولة الزائدة» (وكالة الأنباء) · «عطل في المحرك» (صحيفة المثال)',
        '- Gulf Daily: [Nile ferry sinks, at least 23 dead](<https://news.example/gulf>)\n- صحيفة المثال: [ارتفاع قتلى عبّارة النيل إلى 41](<https://news.example/sahifa>)',
      ].join('\n\n'),
    );
  });

  it('is paragraphs of text', () => {
    expect(storyParagraphs(item, languages.ar)).toEqual([
      'مقالات أخرى عن الحدث',
      'القتلى: 23 (وكالة الأنباء، Gulf Daily) · 41 (صحيفة المثال)',
      'السبب: «الحمولة الزائدة» (وكالة الأنباء) · «عطل في المحرك» (صحيفة المثال)',
      '• Gulf Daily: Nile ferry sinks, at least 23 dead',
      '• صحيفة المثال: ارتفاع قتلى عبّارة النيل إلى 41',
    ]);
  });

  it('is nothing where no other article tells it', () => {
    expect(storyHtml(alone, { ...place, messages: languages.en })).toBe('');
    expect(storyMarkdown(alone, 3, languages.en)).toBe('');
    expect(storyParagraphs(alone, languages.en)).toEqual([]);
  });
});
