/** Reads `fixtures/changes/pairs.txt`: articles before and after a change, as one text in which `[-…-]` was taken away and `{+…+}` put in. */
import { readFileSync } from 'node:fs';
import type { ComparedArticle } from '../../../source/text/changes/index.ts';

export interface Pair {
  /** Its kind, and its line in the file. */
  readonly name: string;
  readonly material: boolean;
  readonly before: ComparedArticle;
  readonly after: ComparedArticle;
}

const file = new URL('../../../fixtures/changes/pairs.txt', import.meta.url);

const without = /\[-(.*?)-\]/gu;
const added = /\{\+(.*?)\+\}/gu;

const sides = {
  before: (line: string) => line.replace(without, '$1').replace(added, ''),
  after: (line: string) => line.replace(without, '').replace(added, '$1'),
};

function article(lines: readonly string[], side: keyof typeof sides): ComparedArticle {
  const [title = '', ...paragraphs] = lines.map(sides[side]);
  const blocks = paragraphs.filter(Boolean).map(text => ({ type: 'paragraph' as const, text }));
  return { title, summary: null, byline: null, related: [], blocks };
}

export function readPairs(): readonly Pair[] {
  const cases = readFileSync(file, 'utf8').split(/^== /mu).slice(1);
  return cases.map(text => {
    const [head = '', ...lines] = text.trim().split('\n');
    const [kind, weight] = head.split(' ');
    return {
      name: `${kind}: ${lines[0]}`,
      material: weight === 'material',
      before: article(lines, 'before'),
      after: article(lines, 'after'),
    };
  });
}
