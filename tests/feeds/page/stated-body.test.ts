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
  const data = {
    post: { title, summary: `${text} ${text}`, content: [{ text }, { text: 'سطر أخير قصير.' }] },
  };
  const json = JSON.stringify(data);
  const program = (text: string): string => `<script>${text}</script>`;
  const flat = [{ post: 1 }, ['Reactive', 2], { title: 3, content: 4 }, title, [5, 7], { text: 6 }, text];
  const apollo = {
    ROOT_QUERY: { post: { __ref: 'Post:7' } },
    'Post:7': { title, content: [{ __ref: 'Block:1' }, { type: 'id', id: 'Block:2' }] },
    'Block:1': { text },
    'Block:2': { text: 'سطر أخير قصير.' },
  };
  it.each([
    ['in JSON', `<script type="application/json">${json}</script>`],
    ['in JSON in a comment', `<script type="application/json"><!--${json}--></script>`],
    ['in a program', program(`window.__STATE__ = ${json};`)],
    [
      'amid a program',
      program(`var a = 1;\nwindow["__STATE__"]=${json};(function(){ document.title = "x" })();`),
    ],
    ['after another value', program(`window.env = {"a": "}"}; window.__STATE__ = ${json}`)],
    ['in a text that a program parses', program(`window.__STATE__ = JSON.parse(${JSON.stringify(json)});`)],
    [
      'in a text in single quotes',
      program(`window.__STATE__ = JSON.parse('${json.replace(/"/gu, String.raw`\x22`)}');`),
    ],
    [
      'in an encoded text',
      program(`window.__STATE__ = JSON.parse(decodeURIComponent("${encodeURIComponent(json)}"));`),
    ],
    ['with values that JSON has not', program(`window.__STATE__ = {"user":undefined,"page":${json},};`)],
    ['in an attribute', `<div id="app" data-page='${json}'></div>`],
    [
      'in a list of all parts',
      `<script id="__NUXT_DATA__" type="application/json">${JSON.stringify([...flat, { text: 8 }, 'سطر أخير قصير.'])}</script>`,
    ],
    ['in parts that name one another', program(`window.__APOLLO_STATE__ = ${JSON.stringify(apollo)};`)],
  ])('finds the text in the state of a page: %s', (_, html) => {
    expect(stated(html).state()).toBe(`<p>${text}</p><p>سطر أخير قصير.</p>`);
  });
  it('joins the stretches of a paragraph of rich text', () => {
    const [start, end] = [text.slice(0, 20), text.slice(20)];
    const body = {
      nodeType: 'document',
      content: [
        {
          nodeType: 'paragraph',
          content: [
            { nodeType: 'text', value: start, marks: [{ type: 'bold' }] },
            { nodeType: 'hyperlink', data: { uri: '/a' }, content: [{ nodeType: 'text', value: end }] },
          ],
        },
        { type: 'p', children: [{ text: 'سطر أخير ' }, { text: 'قصير.', bold: true }] },
      ],
    };
    const html = program(`window.__STATE__ = ${JSON.stringify({ title, body })}`);
    expect(stated(html).state()).toBe(`<p>${text}</p><p>سطر أخير قصير.</p>`);
  });
  it('takes the text of the innermost thing with the title', () => {
    const page = { title, menu: ['من نحن وماذا نكتب'], article: { title, body: `${text}\n${text}` } };
    const html = `<script type="application/json">${JSON.stringify(page)}</script>`;
    expect(stated(html).state()).toBe(`<p>${text}</p><p>${text}</p>`);
  });
  it.each([
    ['a program that is no JSON', program(`window.__NUXT__=(function(a){return {title:a}}("${title}"))`)],
    ['a value without an end', program(`window.__STATE__ = {"title":"${title}","body":"${text}"`)],
    ['more than is read', program(`window.__STATE__ = ${json};${' '.repeat(4_000_001)}`)],
  ])('reads nothing from %s', (_, html) => {
    expect(stated(html).state()).toBeNull();
  });
  const nested = (open: string, close: string): string => open.repeat(20_000) + close.repeat(20_000);
  const spans = nested('{"type":"span","children":[', ']}');
  const named = (content: string): string => `{"title":"${title}","content":${content}}`;
  /** Each stretch has the next one twice. */
  const twice = Array.from({ length: 36 }, (_, at) =>
    at % 2 === 0 ? { type: 2, children: at + 4 } : [at + 4, at + 4],
  );
  it.each([
    ['wraps itself', '[{"a":1,"b":1},["Reactive",1],3]'],
    ['holds lists in lists', `[{"a":${nested('[', ']')}},1,3]`],
    ['holds stretches in stretches', named(spans)],
    [
      'names stretches again and again',
      JSON.stringify([{ title: 1, content: 3 }, title, 'span', ...twice, { type: 2 }]),
    ],
    ['is a long word', named(`"${'ن'.repeat(50_000)}"`)],
    ['is a word of many marks', named(`"${'\u064e'.repeat(50_000)}"`)],
  ])('is not held up by data that %s', (_, json) => {
    expect(stated(program(`window.__STATE__ = ${json};`)).state()).toBeNull();
  });
  it('reads data whose keys mean something to programs', () => {
    const html = program(`window.__STATE__ = [{"__proto__":0,"title":1,"content":2},"${title}","${text}"];`);
    expect(stated(html).state()).toBe(`<p>${text}</p>`);
  });
  it('reads parts that hold one another', () => {
    const ring = [{ post: 1 }, { title: 2, body: 3, next: 1, other: 1 }, title, text];
    const html = `<script type="application/json">${JSON.stringify(ring)}</script>`;
    expect(stated(html).state()).toBe(`<p>${text}</p>`);
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
