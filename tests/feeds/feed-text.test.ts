import { describe, expect, it } from 'vitest';
import { feedTextToBlocks } from '../../source/feeds/feed-text.ts';

const shown = (text: string) =>
  feedTextToBlocks(text, 'https://a.example/').map(({ type, text }) => [type, text]);
const texts = (text: string) => shown(text).map(([, shownText]) => shownText);

describe('a text without tags', () => {
  it.each([
    ['line feeds', '\n'],
    ['CRLF', '\r\n'],
    ['carriage returns', '\r'],
    ['line separators', '\u2028'],
    ['references', '&#10;'],
  ])('has its lines, parted by %s', (_, end) => {
    const lines = ['ضيف الحلقة: سلمى', '', '00:00 المقدمة', '04:10 الرحلة', '', '', 'شكرًا لكم.'];
    expect(texts(lines.join(end))).toEqual(['ضيف الحلقة: سلمى', '00:00 المقدمة\n04:10 الرحلة', 'شكرًا لكم.']);
  });

  it('has a paragraph for each long line', () => {
    const long =
      'فقرة طويلة من وصف الحلقة، وفيها تفصيل لما دار من حديث بين الضيف والمذيع عن البحر وأهله وموانئه القديمة.';
    expect(texts(`${long}\n${long}\nقصيرة`)).toEqual([long, long, 'قصيرة']);
  });

  it('is one paragraph, if it was wrapped by hand', () => {
    const line = 'هذا سطر قطعه البرنامج حيث انتهى العرض المتاح له';
    expect(texts(`${line}\n${line}\n${line}`)).toEqual([`${line} ${line} ${line}`]);
  });

  it.each([
    [
      'begin with a time',
      '00:00 مقدمة عن الضيف وعن كتابه الجديد في تاريخ البحر\n04:10 رحلته الأولى مع جده بين الموانئ والجزر البعيدة\n19:32 كيف كتب الفصل الأخير من الكتاب في سفينة شحن',
    ],
    [
      'end before the line is full',
      'وقفت على الشاطئ القديم وحدي أسأل الموج عن مركب غاب منذ زمن\nفقال لي الموج إن الرياح تعرف ما لا يعرفه البحر\nوقالت لي الريح إن المراكب تعود إذا عاد أهل المدينة',
    ],
  ])('has its long lines too, if they %s', (_, text) => {
    expect(texts(text)).toEqual([text]);
  });

  it('has its lists, references and addresses', () => {
    expect(shown('في العدد:\n- أخبار\n- رياضة')).toEqual([
      ['paragraph', 'في العدد:'],
      ['list', 'أخبار\nرياضة'],
    ]);
    expect(texts('سلمى &amp; ليلى&nbsp;معًا')).toEqual(['سلمى & ليلى معًا']);
    const [block] = feedTextToBlocks('الموقع:\nhttps://b.example/x.', null);
    expect(block?.links).toEqual([
      { text: 'https://b.example/x', url: 'https://b.example/x', start: 8, end: 27 },
    ]);
  });

  it.each([
    ['comparisons', 'س < ص\nو ص > ع', 'س < ص\nو ص > ع'],
    ['hearts', 'شكرًا <3\nوداعًا', 'شكرًا <3\nوداعًا'],
    [
      'addresses in brackets',
      'سلمى <salma@b.example>\n<https://b.example/>',
      'سلمى <salma@b.example>\n<https://b.example/>',
    ],
    ['names in brackets', 'اكتب <اسمك> هنا\nأو <yourname>', 'اكتب <اسمك> هنا\nأو <yourname>'],
    ['what was escaped', 'سلمى &lt;salma@b.example&gt;\nهنا', 'سلمى <salma@b.example>\nهنا'],
  ])('may have angle brackets: %s', (_, raw, expected) => {
    expect(texts(raw)).toEqual([expected]);
  });
});

describe('a text with tags', () => {
  it.each([
    ['a line break', 'أول\nالسطر<br>ثانٍ\nهنا', ['أول السطر\nثانٍ هنا']],
    ['an end tag', 'أول\nالسطر</p>ثانٍ', ['أول السطر', 'ثانٍ']],
    ['a link', 'أول\nالسطر <a href="/x">هنا</a>', ['أول السطر هنا']],
    ['an element that means nothing', 'أول\n<span class=x>السطر</span>', ['أول السطر']],
    ['an element of others', 'أول\n<o:p>السطر</o:p> <g-emoji>x</g-emoji>', ['أول السطر x']],
    ['a comment', 'أول\n<!-- x -->السطر', ['أول السطر']],
    ['a tag that is cut off', 'أول\nالسطر <a href="https://b.exam', ['أول السطر']],
    ['tags that were escaped twice', '&lt;p&gt;أول\nالسطر&lt;/p&gt;', ['أول السطر']],
  ])('is HTML, whose line feeds are blanks: %s', (_, raw, expected) => {
    expect(texts(raw)).toEqual(expected);
  });
});
