import { decode } from '../../feeds/decode.ts';
import { layoutParagraph, lineText } from '../../text/layout.ts';
import { sanitizeBlock } from '../../text/sanitize.ts';
import type { RunCommand } from '../command.ts';
import { defaultWidth, type Page, paragraphSetter } from '../output/page.ts';

/** A file's last line end ends its last line, and begins none. */
function linesIn(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Tabs stay: they keep columns apart, in reordering too (UAX #9 L1). */
const cleaned = (line: string): string =>
  sanitizeBlock(line, { keepTabs: true }).replaceAll('\n', ' ').trimEnd();

function* laidOut(paragraphs: readonly string[], page: Page): Generator<string> {
  const linesOf = paragraphSetter(page, { fallback: 'ltr' });
  for (const paragraph of paragraphs) yield* linesOf(cleaned(paragraph));
}

const logical = { order: 'logical', shaping: false, marks: 'keep', digits: 'source' } as const;

function paragraphJson(raw: string, width: number) {
  const text = cleaned(raw);
  const lines = layoutParagraph(text, { ...logical, width, direction: 'auto' });
  return { text, direction: lines[0]?.direction ?? 'ltr', lines: lines.map(lineText) };
}

export const run: RunCommand = async ({ input: [file = '-'], files, flags }) => {
  const bytes = await files.read(file);
  if (!bytes.ok) return bytes;
  const paragraphs = linesIn(decode(bytes.value, null).text);
  return {
    ok: true,
    value: {
      json: () => paragraphs.map(paragraph => paragraphJson(paragraph, flags.width ?? defaultWidth)),
      text: page => laidOut(paragraphs, { ...page, isolate: false, width: page.width ?? defaultWidth }),
    },
  };
};
