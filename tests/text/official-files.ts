/** The official Unicode files of fixtures/unicode (see the README there). */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Lines that carry data, without their comments. */
export function officialLines(name: string): string[] {
  const file = new URL(`../../fixtures/unicode/${name}.txt.gz`, import.meta.url);
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .map(line => line.replace(/#.*/u, '').trim())
    .filter(line => line !== '');
}

/** The fields of a data line that are separated by semicolons. */
export function officialRows(name: string): string[][] {
  return officialLines(name).map(line => line.split(';').map(field => field.trim()));
}

/** A line of a break test (`÷ 0061 × 0308 ÷`): the text, and the offsets with their breaks. */
export function parseBreakTest(line: string): {
  text: string;
  breaks: { offset: number; isBreak: boolean }[];
} {
  let text = '';
  const breaks: { offset: number; isBreak: boolean }[] = [];
  for (const field of line.split(/\s+/u)) {
    if (field === '÷' || field === '×') breaks.push({ offset: text.length, isBreak: field === '÷' });
    else text += String.fromCodePoint(Number.parseInt(field, 16));
  }
  return { text, breaks };
}
