import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutParagraph, lineText } from '../../source/text/layout.ts';

/**
 * GNU FriBidi as an independent judge of order, joining and mirroring, on every paragraph of the sample edition. It does not
 * ligate lam and alef across harakat and keeps the place of the alef with a filler, so ligatures are compared as their letters.
 */
const edition = new URL('../../fixtures/edition/articles/', import.meta.url);
const hasFribidi = spawnSync('fribidi', ['--version']).status === 0;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const paragraphs = readdirSync(edition).flatMap(name =>
  readFileSync(new URL(name, edition), 'utf8')
    .replaceAll(/<(head|script|style)[\s\S]*?<\/\1>/gu, '')
    .split(
      /<\/?(?:p|h\d|li|div|t[dhr]|blockquote|figcaption|pre|br|[uo]l|article|header|footer|nav|aside|main|section)\b[^>]*>/u,
    )
    .map(part =>
      part
        .replaceAll(/<[^>]+>/gu, '')
        .replaceAll(/&(\w+);/gu, (whole, entity: string) => entities[entity] ?? whole),
    )
    .map(part => part.replaceAll(/\s+/gu, ' ').trim())
    .filter(part => part !== ''),
);

const ligatures: Readonly<Record<string, string>> = {
  ﻵ: 'ﺂﻟ',
  ﻶ: 'ﺂﻠ',
  ﻷ: 'ﺄﻟ',
  ﻸ: 'ﺄﻠ',
  ﻹ: 'ﺈﻟ',
  ﻺ: 'ﺈﻠ',
  ﻻ: 'ﺎﻟ',
  ﻼ: 'ﺎﻠ',
};
/** Base characters in visual order. */
const bases = (visual: string): string =>
  visual.replaceAll(/[ﻵ-ﻼ]/gu, ligature => ligatures[ligature] as string).replaceAll(/[\p{M}\p{Cf}\s]/gu, '');
const marks = (visual: string): number => visual.match(/\p{M}/gu)?.length ?? 0;

describe.skipIf(!hasFribidi)('the sample edition, laid out, judged by fribidi', () => {
  it('has no line that differs', () => {
    const judged = spawnSync('fribidi', ['--wltr', '--nopad', '--nobreak', '--reordernsm'], {
      input: `${paragraphs.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }).stdout.split('\n');
    const differing = paragraphs.filter((paragraph, index) => {
      const [line] = layoutParagraph(paragraph, {
        width: 1_000_000,
        direction: 'auto',
        order: 'visual',
        shaping: true,
        marks: 'keep',
        digits: 'source',
      });
      const ours = line ? lineText(line) : '';
      const theirs = judged[index] ?? '';
      return bases(ours) !== bases(theirs) || marks(ours) !== marks(theirs);
    });
    expect(paragraphs.length).toBeGreaterThan(500);
    expect(differing).toEqual([]);
  });
});

if (!hasFribidi) console.warn('skipped: fribidi is not installed, so nobody judges the laid-out edition');
