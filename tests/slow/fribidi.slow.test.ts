import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutParagraph, lineText } from '../../source/text/layout.ts';
import { showText } from '../../source/text/shown-text.ts';
import {
  basesOf,
  hasFribidi,
  type Judgement,
  judgeByFribidi,
  marksIn,
  visualLine,
} from '../support/fribidi.ts';

/** GNU FriBidi as an independent judge of order, joining and mirroring, on every paragraph of the sample edition. */
const edition = new URL('../../fixtures/edition/articles/', import.meta.url);

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

describe.skipIf(!hasFribidi)('the sample edition, laid out, judged by fribidi', () => {
  it('has no line that differs', () => {
    const judged = judgeByFribidi(paragraphs.map(paragraph => showText(paragraph, 'keep').text));
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
      const theirs = visualLine(judged[index] as Judgement);
      return basesOf(ours) !== basesOf(theirs) || marksIn(ours) !== marksIn(theirs);
    });
    expect(paragraphs.length).toBeGreaterThan(500);
    expect(differing).toEqual([]);
  });
});

if (!hasFribidi) console.warn('skipped: fribidi is not installed, so nobody judges the laid-out edition');
