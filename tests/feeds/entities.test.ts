import { describe, expect, it } from 'vitest';
import { readDocument } from '../../source/feeds/document.ts';
import { withDeclaredEntities } from '../../source/feeds/entities.ts';
import { readSubscriptionList } from '../../source/feeds/opml/index.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';

const origin = { url: 'https://a.example/feed.xml', contentType: null };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What becomes of a content, with these declarations in the document. */
const written = (declarations: string, content: string): string =>
  withDeclaredEntities(`<!DOCTYPE r [${declarations}]><r>${content}</r>`).replace(/^.*?<r>|<\/r>$/gsu, '');

const doctype =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY paper "دار الخبر"><!ENTITY quoted \'&#171;&paper;&#187;\'>]>';

const item =
  '<item><title>من &paper;</title><description>قالت &quoted; &lt;b&gt;اليوم&lt;/b&gt;</description></item>';
const feeds = {
  'plain RSS': `<rss version="2.0"><channel><title>&paper;</title>${item}</channel></rss>`,
  'RSS that takes a parser': `<rss version="2.0"><channel><title>&paper;</title>${item.replace('</item>', '<x/></item>')}</channel></rss>`,
  'RSS 1.0': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>&paper;</title></channel>${item}</rdf:RDF>`,
  Atom: '<feed xmlns="http://www.w3.org/2005/Atom"><title>&paper;</title><entry><id>1</id><title>من &paper;</title><summary type="html">قالت &quoted; &lt;b&gt;اليوم&lt;/b&gt;</summary></entry></feed>',
};

describe('entities that a document declares', () => {
  it.each(Object.entries(feeds))('are written out in %s', (_, feed) => {
    const parsed = parseFeed(bytesOf(doctype + feed), origin);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        title: 'دار الخبر',
        entries: [{ title: 'من دار الخبر', blocks: [{ text: 'قالت «دار الخبر» اليوم' }] }],
      },
    });
  });

  it('are written out in an entry alone', () => {
    expect(readDocument(bytesOf(doctype + item), origin)).toMatchObject({
      ok: true,
      value: { title: 'من دار الخبر' },
    });
  });

  it('are written out in lists of feeds, where lines are still told', () => {
    const list = `<!DOCTYPE opml [<!ENTITY paper "دار\n&quot;الخبر&quot;">\n]>\n<opml version="2.0"><body>\n<outline text="&paper;" xmlUrl="https://a.example/"/>\n</x></body></opml>`;
    expect(readSubscriptionList(bytesOf(list))).toMatchObject({
      ok: true,
      value: { sources: [{ title: 'دار "الخبر"' }], problems: [{ line: 6, problem: 'unopened' }] },
    });
  });

  it.each([
    ['<!ENTITY a "x">', '&a;&a; &b; &amp; &A; & a;', 'xx &b; &amp; &A; & a;'],
    ["<!ENTITY خبر 'نبأ'>", '&خبر;', 'نبأ'],
    ['<!ENTITY a "first"><!ENTITY a "second">', '&a;', 'first'],
    ['<!ENTITY a "&b;!"><!ENTITY b "later">', '&a;', 'later!'],
    ['<!ENTITY a "R&#38;amp;D &lt; &nbsp;">', '&a;', 'R&amp;D &lt; &nbsp;'],
    ['<!ENTITY less "&#38;#60;">', '&less;', '&#60;'],
    ['<!ENTITY a "&#x2014;">', '&a;', '—'],
    [`<!ENTITY a 'say "so">'>`, '<p t="&a;"/>', '<p t="say &#34;so&#34;&#62;"/>'],
    ['<!ENTITY a "x">', '<![CDATA[&a;]]><!-- &a; -->&a;', '<![CDATA[&a;]]><!-- &a; -->x'],
    ['<!-- <!ENTITY a "no"> --><!ENTITY a "yes">', '&a;', 'yes'],
    ['<!ENTITY amp "x"><!ENTITY lt "y">', '&amp;&lt;', '&amp;&lt;'],
    ['<!ENTITY constructor "x">', '&constructor;&toString;', 'x&toString;'],
  ])('as in %s make %s %s', (declarations, content, expected) => {
    expect(written(declarations, content)).toBe(expected);
  });

  it.each([
    ['stand for a file', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
    ['stand for an address', '<!ENTITY a PUBLIC "x" "http://127.0.0.1/">'],
    ['are for declarations', '<!ENTITY % a "x">'],
    ['stand for markup', '<!ENTITY a "<b>x</b>">'],
    ['stand for hidden markup', '<!ENTITY a "&#60;b>x&#60;/b>">'],
    ['stand for themselves', '<!ENTITY a "x&a;">'],
    ['stand for one another', '<!ENTITY a "&b;"><!ENTITY b "&a;">'],
    ['stand for what is not read', '<!ENTITY a "x&b;"><!ENTITY b "<p/>">'],
    ['are long', `<!ENTITY a "${'x'.repeat(3000)}">`],
    ['are long in the end', `<!ENTITY z "${'x'.repeat(1000)}"><!ENTITY y "&z;&z;&z;"><!ENTITY a "&y;&y;">`],
    [
      'are deep',
      `<!ENTITY a "&n0;">${Array.from({ length: 500 }, (_, at) => `<!ENTITY n${at} "&n${at + 1};">`).join('')}<!ENTITY n500 "x">`,
    ],
  ])('stay references if they %s', (_, declarations) => {
    expect(written(declarations, 'x &a; y')).toBe('x &a; y');
  });

  it('make no document much longer', () => {
    const content = '&a;'.repeat(200_000);
    const text = written(`<!ENTITY a "${'x'.repeat(2000)}">`, content);
    expect(text.length).toBeGreaterThan(content.length + 900_000);
    expect(text.length).toBeLessThan(content.length + 1_000_000);
  });

  it('are told of a list where they are not read', () => {
    const list = (declaration: string) =>
      `<!DOCTYPE opml [${declaration}]><opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>`;
    const problemsOf = (text: string) => {
      const read = readSubscriptionList(bytesOf(text));
      return read.ok ? read.value.problems : read.error;
    };
    expect(problemsOf(list('<!ENTITY a "x">'))).toEqual([]);
    expect(problemsOf(list('<!ENTITY a "<b/>">'))).toEqual([{ line: 1, problem: 'entities' }]);
  });
});
