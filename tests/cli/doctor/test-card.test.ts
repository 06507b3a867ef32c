import { describe, expect, it } from 'vitest';
import { createTestCard } from '../../../source/cli/doctor/test-card.ts';
import type { BidiMode } from '../../../source/domain/display.ts';
import { parseAnswers } from '../../../source/terminal/answers.ts';
import { decide, detectTerminal } from '../../../source/terminal/detect.ts';
import type { Environment } from '../../../source/terminal/environment.ts';
import { textWidth } from '../../../source/text/cells.ts';

const vte = '\u001B[8;1$y\u001B[>65;7006;1c\u001B[?65;1;9c';
const xterm = '\u001BP>|XTerm(379)\u001B\\\u001B[>41;379;0c\u001B[?64;22c';

async function cardIn(
  answers: string,
  bidi: BidiMode = 'auto',
  env: Environment = { TERM: 'xterm-256color' },
) {
  const asked = await detectTerminal({
    env,
    isTTY: true,
    askTmux: async () => null,
    probe: async () => parseAnswers(answers),
  });
  const detection = decide(asked, bidi, 'auto', true);
  return createTestCard({ detection, marks: detection.marks, width: 80 });
}

const withoutBytes = (row: string): string => row.replace(/\u001B\[[\d;?]*[A-Za-z]|\u200E/gu, '');
const starred = (rows: readonly { row: string }[]): string[] =>
  rows.map(({ row }) => withoutBytes(row)).filter(row => row.startsWith('*'));

describe('the test card', () => {
  it('has every row equally wide, whatever it is told', async () => {
    const { lines } = await cardIn(vte);
    expect(new Set(lines.map(({ row }) => textWidth(withoutBytes(row))))).toEqual(new Set([71]));
  });

  it('shows where Latin, brackets and numbers belong, without a letter that could move', async () => {
    const { lines } = await cardIn(xterm);
    const [pattern, visual] = lines.map(({ row }) => withoutBytes(row).replace(/\p{M}/gu, ''));
    expect(pattern).not.toMatch(/\p{Script=Arabic}/u);
    for (const landmark of ['Nokia', '40%', '(', ')'])
      expect([landmark, pattern?.indexOf(landmark)]).toEqual([landmark, visual?.indexOf(landmark)]);
  });

  it('tries the explicit mode only where it is obeyed, and takes it back in the same row', async () => {
    const inVte = await cardIn(vte);
    const first = inVte.lines[1]?.row ?? '';
    expect(first.startsWith('\u001B[8l\u001B[2K')).toBe(true);
    expect(first.endsWith('\u001B[8h')).toBe(true);
    expect(inVte.samples).toHaveLength(8);
    const inXterm = await cardIn(xterm);
    expect(inXterm.lines.some(({ row }) => row.includes('\u001B[8l'))).toBe(false);
    expect(inXterm.samples).toHaveLength(7);
  });

  it.each([
    [vte, 'auto', 'CSI 8 l'],
    [xterm, 'auto', 'visual'],
    [xterm, 'guarded', 'guarded'],
    [xterm, 'terminal', 'logical'],
  ] as const)('marks the way that was chosen: %j with --bidi %s', async (answers, bidi, name) => {
    const { lines, hasChosen } = await cardIn(answers, bidi);
    expect(hasChosen).toBe(true);
    expect(starred(lines).map(row => row.slice(4, 12).trim())).toEqual([name]);
  });

  it('marks none in mlterm, which is switched as a whole', async () => {
    const { lines, hasChosen } = await cardIn('\u001B[>24;279;0c\u001B[?63c', 'auto', { MLTERM: '3.9.0' });
    expect(hasChosen).toBe(false);
    expect(starred(lines)).toEqual([]);
  });

  it('numbers its lines as its advice does', async () => {
    const { lines, samples, numbers } = await cardIn(vte);
    const written = lines.flatMap(({ row, number }) =>
      number === null ? [] : [[number, withoutBytes(row)] as const],
    );
    for (const [number, row] of written) expect(Number(row.slice(1, 3))).toBe(number);
    expect(written.map(([number]) => number)).toEqual([
      ...samples.map(({ number }) => number),
      numbers.marks,
      numbers.ligatures,
      numbers.panes,
    ]);
  });
});
