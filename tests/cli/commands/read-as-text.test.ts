import { describe, expect, it } from 'vitest';
import { articleLines } from '../../../source/cli/commands/read.ts';
import { type Page, plainPage } from '../../../source/cli/output/page.ts';
import type { Block } from '../../../source/domain/article.ts';
import { textWidth } from '../../../source/text/cells.ts';
import { makeArticle } from '../../support/articles.ts';
import { languages } from '../../support/languages.ts';

describe('an article as text', () => {
  const page = (more: Partial<Page> = {}): Page => ({ ...plainPage(languages.ar), ...more });

  /** The lines of one block alone. */
  function linesOf(block: Block, more: Partial<Page> = {}): string[] {
    const article = makeArticle({ blocks: [block], related: [] });
    const lines = articleLines(article, page(more));
    return lines.slice(lines.indexOf('') + 1);
  }

  const quote: Block = { type: 'quote', text: 'الكتاب خير جليس\n\nولا يمل صاحبه أبدًا' };
  const list: Block = { type: 'list', text: '', items: ['قاعة المطالعة الكبرى', '– ركن الأطفال واليافعين'] };
  const numbered: Block = { type: 'list', text: '', items: ['1. اقرأ', '2) اكتب'] };
  const code: Block = { type: 'code', text: 'if (a) {\n\tlong_name(b, c);\n}' };
  const table: Block = { type: 'table', text: '', items: ['اللغة\tالنسبة', 'Rust\t100%'] };

  it.each<[string, Block, Partial<Page>, readonly string[]]>([
    ['a quotation', quote, {}, ['> الكتاب خير جليس', '>', '> ولا يمل صاحبه أبدًا']],
    [
      'a quotation of many lines',
      quote,
      { width: 14 },
      ['> الكتاب خير', '> جليس', '>', '> ولا يمل', '> صاحبه أبدًا'],
    ],
    ['a list', list, {}, ['• قاعة المطالعة الكبرى', '  – ركن الأطفال واليافعين']],
    [
      'a list of long items',
      list,
      { width: 16 },
      ['• قاعة المطالعة', '  الكبرى', '  – ركن الأطفال', '    واليافعين'],
    ],
    ['a numbered list in Arabic', numbered, {}, ['١. اقرأ', '٢. اكتب']],
    ['a numbered list in Western digits', numbered, { digits: 'western' }, ['1. اقرأ', '2. اكتب']],
    ['code', code, {}, ['    if (a) {', '        long_name(b, c);', '    }']],
    ['long code', code, { width: 18 }, ['    if (a) {', '        long_name(', '        b, c);', '    }']],
    ['a table', table, { digits: 'arabic' }, ['اللغة | النسبة', 'Rust | ١٠٠٪']],
  ])('%s', (_, block, more, expected) => {
    expect(linesOf(block, more)).toEqual(expected);
  });

  it.each([quote, list, numbered, code, table])('has no line wider than the page: $type', block => {
    for (const line of linesOf(block, { width: 20 })) expect(textWidth(line)).toBeLessThanOrEqual(20);
  });
});
