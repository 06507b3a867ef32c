import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainText, textToBlocks } from '../../source/feeds/plain-text.ts';
import { expectAsWritten, fixturePairs } from './fixture-pairs.ts';

const parse = (text: string) => {
  const parsed = parsePlainText(text, 'file:///text.txt');
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};

const fixtures = fixturePairs('texts');
const textOf = (name: string): string => {
  const pair = fixtures.find(fixture => fixture.name === `texts/${name}.txt`);
  return new TextDecoder().decode(pair?.bytes);
};

describe('fixtures/texts', () => {
  it.each(fixtures)('$name', pair => {
    expectAsWritten(parse(new TextDecoder().decode(pair.bytes)), pair);
  });
});

describe('parsePlainText', () => {
  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CR', (text: string) => text.replaceAll('\n', '\r')],
    ['no blank lines', (text: string) => text.replaceAll('\n\n', '\n')],
    ['blanks at the ends of lines', (text: string) => text.replaceAll('\n', ' \t\n')],
    [
      'many blank lines before, between and after',
      (text: string) => `\n\n${text.replaceAll('\n\n', '\n\n\n\n')}\n\n`,
    ],
  ])('reads the same text with %s', (_, change) => {
    const text = textOf('full-anatomy');
    expect(parse(change(text))).toEqual(parse(text));
  });

  it('takes a text without a section, or without closing headlines, as it is', () => {
    const parts = textOf('full-anatomy').trim().split('\n\n');
    const whole = parse(parts.join('\n\n'));
    expect(parse(parts.slice(1).join('\n\n'))).toEqual({ ...whole, category: null, categories: [] });
    expect(parse(parts.slice(0, -3).join('\n\n'))).toEqual({ ...whole, related: [] });
    expect(parse(parts.slice(0, -1).join('\n\n')).related).toHaveLength(2);
  });

  it('does not take one closing line for a headline', () => {
    const parts = textOf('full-anatomy').trim().split('\n\n');
    const text = parts.slice(0, -2).join('\n\n');
    expect(parse(text).related).toEqual([]);
    expect(parse(text).blocks.at(-1)?.text).toBe(parts.at(-3));
  });

  it('knows a section that is in no table by its length', () => {
    const body = 'فقرة أولى من نص الخبر، وهي أطول من العنوان كما ينبغي لها أن تكون في كل خبر منشور.';
    expect(parse(`نجوم\n\nعنوان الخبر وهو أطول من القسم\n\n${body}`)).toMatchObject({ category: 'نجوم' });
    expect(parse(`عنوان من ثلاث كلمات\n\n${body}\n\n${body}`)).toMatchObject({
      category: null,
      title: 'عنوان من ثلاث كلمات',
    });
    expect(parse(`وفاة شاعر\n\n${body}`)).toMatchObject({ category: null, title: 'وفاة شاعر' });
  });

  it('cleans what it reads', () => {
    const { title, blocks } = parse('عنوان\u001b[2J الخبر\n\nفقرة\u202e أولى.\n\u0007');
    expect([title, blocks[0]?.text]).toEqual(['عنوان الخبر', 'فقرة أولى.']);
  });

  it('refuses a text without a word', () => {
    expect(parsePlainText(' \n\t\n', 'file:///x')).toEqual({
      ok: false,
      error: { code: 'empty-document', url: 'file:///x' },
    });
  });

  it('loses no line, whatever the text', () => {
    const line = fc.constantFrom(
      'قسم',
      'عنوان الخبر هنا',
      'جملة قصيرة.',
      'سؤال؟',
      '- بند',
      '1. بند',
      '> قول',
      '',
      'x '.repeat(90),
      'اقرأ أيضًا',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), lines => {
        const parsed = parsePlainText(lines.join('\n'), 'file:///x');
        if (!parsed.ok) return;
        const { title, blocks, category, related } = parsed.value;
        const said = [
          category ?? '',
          title,
          ...blocks.map(block => block.text),
          ...related.map(item => item.title),
        ].join(' ');
        for (const text of lines.filter(text => /قسم|عنوان|جملة|سؤال|قول/u.test(text))) {
          expect(said).toContain(text.replace(/^> /u, ''));
        }
        expect(title).not.toBe('');
      }),
    );
  });
});

describe('textToBlocks', () => {
  it.each([
    ['سطر واحد', 'paragraph', 'سطر واحد'],
    ['\r\n  سطر\tواحد  \n\n', 'paragraph', 'سطر واحد'],
    ['- سطر واحد', 'paragraph', '- سطر واحد'],
    ['1. سطر واحد', 'paragraph', '1. سطر واحد'],
    ['> سطر واحد', 'quote', 'سطر واحد'],
    ['## سطر واحد', 'heading', 'سطر واحد'],
  ])('reads %j, which is all there is, as a %s', (raw, type, text) => {
    expect(textToBlocks(raw)).toMatchObject([{ type, text }]);
  });

  it('has no headline to look for', () => {
    expect(textToBlocks('سطر أول\n\nسطر ثانٍ.').map(block => block.text)).toEqual(['سطر أول', 'سطر ثانٍ.']);
  });
});

describe('an article with a section, subheadings and closing headlines', () => {
  const text = textOf('section-and-headlines');
  const lines = text.split('\n').filter(line => line.trim() !== '');

  it('has each of them in its place', () => {
    const { category, title, blocks, related } = parse(text);
    expect([category, title]).toEqual(lines.slice(0, 2));
    expect(blocks.map(block => block.text)).toEqual(lines.slice(2, -3));
    expect(blocks.filter(block => block.type === 'heading').map(({ text, level }) => [text, level])).toEqual([
      ['بيع القطع مفردة', 2],
      ['قلق بين الكبار', 2],
      ['أسئلة بلا جواب', 2],
    ]);
    expect(blocks.filter(block => !['heading', 'paragraph'].includes(block.type))).toEqual([]);
    expect(related).toEqual(lines.slice(-3).map(line => ({ title: line, link: null })));
  });
});
