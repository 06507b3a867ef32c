import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../source/text/cells.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const lay = async (text: string, ...flags: string[]): Promise<string> =>
  (await createTestWorld({ files: { '-': text } }).khabar('text', ...flags)).stdout;

describe('text', () => {
  it('wraps for a pipe at 80 cells, in logical order and at the left', async () => {
    const word = 'كتاب';
    const lines = (await lay(Array.from({ length: 40 }, () => word).join(' '))).trimEnd().split('\n');
    expect(lines.map(line => line.length)).toEqual([79, 79, 39]);
    expect(lines[0]).toMatch(/^كتاب كتاب/u);
  });

  it('is visual and at the right with --bidi app', async () => {
    expect(await lay('كتاب 12\nHello كتاب', '--bidi', 'app', '--width', '12')).toBe(
      '     12 \ufe8f\ufe8e\ufe98\ufedb\nHello \ufe8f\ufe8e\ufe98\ufedb\n',
    );
    expect(await lay('كتاب', '--bidi', 'app', '--shaping', 'off', '--width', '6')).toBe('  باتك\n');
  });

  it('keeps empty lines, and takes all line ends alike', async () => {
    expect(await lay('a\n\nb\r\n\r\nc')).toBe('a\n\nb\n\nc\n');
    expect(await lay('a\n')).toBe('a\n');
    expect(await lay('\n\na\n\n', '--bidi', 'app')).toBe('\n\na\n\n');
    expect(await lay('')).toBe('');
  });

  it('treats a paragraph without a letter as left to right', async () => {
    expect(await lay('1 + 2 = 3', '--bidi', 'app', '--lang', 'ar')).toBe('1 + 2 = 3\n');
  });

  it('lets no control character through', async () => {
    expect(await lay('a\u001b[31mb\u001b]0;title\u0007c\u202ed\u0000e')).toBe('abcde\n');
  });

  it('leaves harakat out and converts digits where asked to', async () => {
    expect(await lay('سُهَيْل 12', '--tashkeel', 'strip', '--digits', 'arabic')).toBe('سهيل ١٢\n');
    expect(await lay('سُهَيْل ١٢')).toBe('سُهَيْل ١٢\n');
  });

  it('as JSON gives each paragraph with its logical lines', async () => {
    const value = JSON.parse(await lay('كتاب جديد\n\nab cd', '--json', '--width', '5', '--bidi', 'app'));
    expect(schemaErrors('text', value)).toEqual([]);
    expect(value).toEqual([
      { text: 'كتاب جديد', direction: 'rtl', lines: ['كتاب', 'جديد'] },
      { text: '', direction: 'ltr', lines: [''] },
      { text: 'ab cd', direction: 'ltr', lines: ['ab cd'] },
    ]);
  });

  it('reads a file, and says where there is none', async () => {
    const { khabar, opened } = createTestWorld({ files: { 'a.txt': 'نص' } });
    expect((await khabar('text', 'a.txt')).stdout).toBe('نص\n');
    expect(await khabar('text', 'b.txt')).toMatchObject({ code: 4, stdout: '' });
    expect(opened).toEqual([]);
  });

  it('has no line wider than --width', async () => {
    const words = fc.array(
      fc.constantFrom('كتاب', 'لا', 'Llama', '2,022.SR', '(عاجل)', '٤٠٪', 'سُهَيْل', '漢字', '🏳️‍🌈', '—'),
    );
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 2, max: 30 }), async (parts, width) => {
        const lines = (await lay(parts.join(' '), '--bidi', 'app', '--width', String(width))).split('\n');
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 40 },
    );
  });
});
