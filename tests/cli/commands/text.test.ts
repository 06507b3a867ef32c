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

  it('puts tabs at every eighth cell of the line, counted from where it begins', async () => {
    expect(await lay('a\tbb\tccc\n1234567\tb\n12345678\tb')).toBe(
      'a       bb      ccc\n1234567 b\n12345678        b\n',
    );
    expect(await lay('لا\tabc\tdef', '--bidi', 'app', '--width', '24')).toBe(
      `     def     abc       \ufefb\n`,
    );
  });

  it('takes the direction of the first letter, of most letters, or the one that is given', async () => {
    const directed = (...flags: string[]) =>
      lay('Meta تطلق نموذجا جديدا', '--bidi', 'app', '--shaping', 'off', '--width', '30', ...flags);
    const rightToLeft = '        اديدج اجذومن قلطت Meta\n';
    const leftToRight = 'Meta اديدج اجذومن قلطت\n';
    expect(await directed()).toBe(leftToRight);
    expect(await directed('--direction', 'auto')).toBe(rightToLeft);
    expect(await directed('--direction', 'rtl')).toBe(rightToLeft);
    expect(await directed('--direction', 'ltr')).toBe(leftToRight);
  });

  it('keeps telephone numbers in one piece where asked to', async () => {
    const words = ['--bidi', 'app', '--shaping', 'off', '--width', '24'];
    expect(await lay('رقم +966 11 555', ...words)).toBe('         555 11 966+ مقر\n');
    expect(await lay('رقم +966 11 555', ...words, '--isolate')).toBe('         +966 11 555 مقر\n');
  });

  it('reads what is not in UTF-8', async () => {
    const { khabar } = createTestWorld({
      files: { '-': Uint8Array.from([0x31, 0x0a, 0xe3, 0xd1, 0xcd, 0xc8, 0xc7, 0x0a]) },
    });
    expect((await khabar('text')).stdout).toBe('1\nمرحبا\n');
  });

  it('breaks a line without end as if it were read whole', async () => {
    const words = 'كلمة ثانية '.repeat(15_000).trim();
    const whole = await lay(words, '--width', '37');
    const lines = whole.trimEnd().split('\n');
    expect(lines.join(' ')).toBe(words);
    expect(Math.min(...lines.slice(0, -1).map(line => line.length))).toBeGreaterThan(37 - 6);
  });

  it('takes --fields, and names those that there are', async () => {
    expect(JSON.parse(await lay('أ\nب', '--json', '--fields', 'text'))).toEqual([
      { text: 'أ' },
      { text: 'ب' },
    ]);
    const ran = await createTestWorld({ files: { '-': 'أ' } }).khabar('text', '--json', '--fields', 'txt');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
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
