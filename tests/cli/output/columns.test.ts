import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, linesOfRecords } from '../../../source/cli/output/columns.ts';
import type { Page } from '../../../source/cli/output/page.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { textWidth } from '../../../source/text/cells.ts';
import { languages } from '../../support/languages.ts';

const page = (width: number, order: Page['order'] = 'logical', language: Language = 'en'): Page => ({
  messages: languages[language],
  now: new Date(0),
  order,
  shaping: false,
  marks: 'keep',
  digits: 'source',
  width,
  measure: null,
  justify: 'off',
  encoding: 'visual',
  paint: runs => runs.map(({ text }) => text).join(''),
});

const columns: readonly Column[] = [{ direction: 'ltr' }, { flexible: true }, { most: 6 }, { from: 60 }];
const record = (...texts: readonly string[]) => texts.map(text => ({ text }));

describe('linesOfRecords', () => {
  const records = [record('id1', 'A headline', 'Paper', 'x'), record('id22', 'عنوان', 'A longer name', 'y')];

  it('sets columns in a width, cuts what is too long, and leaves out what a narrow page has no room for', () => {
    expect(linesOfRecords(page(30), columns, records)).toEqual([
      'id1   A headline        Paper',
      'id22  عنوان             A lon…',
    ]);
    expect(linesOfRecords(page(60), columns, records)[0]).toBe(`id1   A headline${' '.repeat(35)}Paper   x`);
  });

  it('shows stretches of a field in roles of their own', () => {
    const painted: Page = {
      ...page(30),
      paint: runs => runs.map(({ text, style }) => (style ? `<${style}>${text}</>` : text)).join(''),
    };
    const over = [{ start: 2, end: 10, style: 'inserted' as const }];
    expect(
      linesOfRecords(painted, [{ flexible: true }], [[{ text: 'A headline', role: 'read', over }]]),
    ).toEqual(['<read>A </><inserted>headline</>']);
  });

  it('keeps fields apart by marks where the terminal reorders', () => {
    const marked = { ...page(30, 'logical', 'ar'), marksLines: true };
    const rlm = '\u200f';
    expect(linesOfRecords(marked, columns, [record('id1', 'A headline', 'خبر')])).toEqual([
      `${rlm}id1 ${rlm}A headline           ${rlm}خبر`,
    ]);
  });

  it('mirrors in Arabic', () => {
    expect(linesOfRecords(page(30, 'visual', 'ar'), columns, records)).toEqual([
      ' Paper        A headline   id1',
      'A lon…             ناونع  id22',
    ]);
  });

  it('sets the fields behind one another where there is no room for columns', () => {
    expect(linesOfRecords(page(12), columns, records)).toEqual(['id1 A headl…', 'id22 عنوان…']);
  });

  it('lets no field touch another, however its direction', () => {
    const [line] = linesOfRecords(page(40, 'visual'), columns, [record('id1', 'خبر 12', '34 خ')]);
    expect(line).toBe(`${'id1  12 ربخ'.padEnd(36)}خ 34`);
  });

  it('has no line wider than the page', () => {
    const text = fc.constantFrom(
      '',
      'خبر',
      'Llama 2',
      'عنوان طويل جدا يمتد ويمتد',
      '漢字',
      '🏳️‍🌈 (عاجل)',
      'سُهَيْل',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { maxLength: 5 }),
        fc.integer({ min: 2, max: 90 }),
        fc.constantFrom('logical', 'visual'),
        fc.constantFrom('ar', 'en'),
        (rows, width, order, language) => {
          const lines = linesOfRecords(
            page(width, order as Page['order'], language as Language),
            columns,
            rows.map(row => record(...row)),
          );
          expect(lines).toHaveLength(rows.length);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
