import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../source/feeds/page/dom.ts';
import { covers, statedBody } from '../../../source/feeds/page/stated-body.ts';

const title = 'عودة الحافلات الليلية';
const text =
  'عادت الحافلات الليلية إلى شوارع المدينة بعد غياب عامين، وقال السائقون إن أول الركاب كانوا خبازين. '
    .repeat(3)
    .trim();
const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const stated = (html: string) => statedBody(parseDocument(html), [title]);
const article = { '@type': 'NewsArticle', headline: title, articleBody: text };

describe('statedBody', () => {
  it.each([
    ['on its own', article],
    ['in a list', [{ '@type': 'WebSite' }, article]],
    ['in a graph', { '@graph': [{ '@type': 'Person' }, article] }],
    ['in a page', { '@type': 'WebPage', mainEntity: article }],
  ])('finds an article %s', (_, data) => {
    expect(stated(linked(JSON.stringify(data))).linked).toBe(`<p>${text}</p>`);
  });
  it('makes a paragraph of each line, also where lines end amid a string', () => {
    const json = `{"headline":"${title}","articleBody":"${text}\n\n${text}"}`;
    expect(stated(linked(json)).linked).toBe(`<p>${text}</p><p>${text}</p>`);
  });
  it('takes the article that the page names, not a longer one', () => {
    const other = { ...article, headline: 'غيره', articleBody: `${text} ${text}` };
    expect(stated(linked(JSON.stringify([other, article]))).linked).toBe(`<p>${text}</p>`);
  });
  it('takes no teaser and no broken data', () => {
    expect(stated(linked(JSON.stringify({ ...article, articleBody: 'جملة.' }))).linked).toBeNull();
    expect(stated(linked('{"articleBody":')).linked).toBeNull();
  });
  it.each([
    ['JSON', (json: string) => `<script type="application/json">${json}</script>`],
    ['a program', (json: string) => `<script>window.__STATE__ = ${json};</script>`],
  ])('finds the text in the state of a page, in %s', (_, script) => {
    const data = {
      post: { title, summary: `${text} ${text}`, content: [{ text }, { text: 'سطر أخير قصير.' }] },
    };
    expect(stated(script(JSON.stringify(data))).state).toBe(`<p>${text}</p><p>سطر أخير قصير.</p>`);
  });
});

describe('covers', () => {
  it.each([
    ['واحد اثنان ثلاثة أربعة خمسة', 'واحد اثنان ثلاثة أربعة', true],
    ['واحد اثنان', 'واحد اثنان ثلاثة أربعة', false],
    ['واحد', 'واحد واحد واحد', false],
  ])('“%s” “%s”: %s', (shown, other, expected) => {
    expect(covers(shown, other)).toBe(expected);
  });
});
