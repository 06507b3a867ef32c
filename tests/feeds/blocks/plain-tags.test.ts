import { expect, test } from 'vitest';
import { scanHtml } from '../../../source/feeds/blocks/html-events.ts';
import { scanPlainTags } from '../../../source/feeds/blocks/plain-tags.ts';

type Event =
  | readonly ['text', string]
  | readonly ['open', string, object, number]
  | readonly ['close', string];

function record(scan: (handler: Parameters<typeof scanHtml>[1]) => void): readonly Event[] {
  const events: Event[] = [];
  scan({
    text(text) {
      const last = events.at(-1);
      if (last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + text];
      else events.push(['text', text]);
    },
    open: (name, attributes, start) =>
      void events.push(['open', name, Object.fromEntries(attributes), start]),
    close: name => void events.push(['close', name]),
  });
  return events;
}

/** Behind a reference nothing is read without the tokenizer. */
const reference = '&lt;';
const byTokenizer = (html: string): readonly Event[] =>
  record(handler => scanHtml(reference + html, handler)).flatMap((event, index): readonly Event[] => {
    const [kind, value] = event;
    if (kind === 'open') return [['open', value, event[2], event[3] - reference.length]];
    if (index > 0) return [event];
    return value === '<' ? [] : [['text', value.slice(1)]];
  });

const pages = {
  paragraphs: '<p>سطر أول</p><h2>عنوان</h2><p>سطر <b>ثان</b></p>',
  'text around': 'قبل <em>وسط</em> بعد',
  'text alone': 'لا وسم فيه',
  nothing: '',
  breaks: 'أ<br>ب<br/>ج<br />د<BR>هـ</br>',
  attributes: '<a href="https://news.example/1" Title="x">خبر</a><img src="a.png" alt="" />',
  'an attribute twice': '<a href="1" HREF="2">خبر</a>',
  'other quotes': "<a href='1'>خبر</a><p class=x>نص</p>",
  script: 'قبل<script>a < b</script><p>بعد</p>',
  style: 'قبل<STYLE>p > b</STYLE><p>بعد</p>',
  title: '<title>a <b> c</title><p>بعد</p>',
  textarea: '<textarea><p></textarea><p>بعد</p>',
  'a sign': 'ثلاثة < أربعة <p>نص</p> و <3',
  comment: 'أ<!-- <p> -->ب<p>ج</p>',
  section: 'أ<![CDATA[<p>]]>ب<p>ج</p>',
  'an open declaration': '<p>أ</p><!doc',
  'an open tag': '<p>أ</p><p class="x',
  'blanks in tags': '<p >أ</p ><p\n>ب</ p><p  class = "x">ج</p>',
  'signs in names': '<o:p>أ</o:p><g-emoji>ب</g-emoji></p/>',
  'signs in attributes': '<p data-x="a>b" xml:lang="ar" @click="y">أ</p>',
  'many attributes': `<p ${Array.from({ length: 70 }, (_, index) => `a${index}="${index}"`).join(' ')}>أ</p>`,
};

test.each(Object.entries(pages))('%s: the same as the tokenizer tells', (_, html) => {
  expect(record(handler => scanHtml(html, handler))).toEqual(byTokenizer(html));
});

test('a reference, in a text or in an attribute, is left to the tokenizer with all that follows', () => {
  const read = (html: string) => html.slice(0, scanPlainTags(html, { text() {}, open() {}, close() {} }));
  expect(read('<p>أ</p><p>ب</p>')).toBe('<p>أ</p><p>ب</p>');
  expect(read('<p>أ</p>ب&nbsp;ج<p>د</p>')).toBe('<p>أ</p>');
  expect(read('<p>أ</p><a href="?a&amp;b">ب</a>')).toBe('<p>أ</p>');
  expect(record(handler => scanHtml('<p>أ</p>ب&amp;ج<i>د</i>', handler))).toEqual([
    ['open', 'p', {}, 1],
    ['text', 'أ'],
    ['close', 'p'],
    ['text', 'ب&ج'],
    ['open', 'i', {}, 16],
    ['text', 'د'],
    ['close', 'i'],
  ]);
});
