import { expect, it } from 'vitest';
import { type FontFacts, fontHint } from '../../source/ui/font-hint.ts';

const unasked = async (): Promise<boolean> => {
  throw new Error('fonts were looked at');
};

const hint = (facts: Partial<FontFacts>) =>
  fontHint({
    settings: { hints: {} },
    terminal: 'linux',
    detection: { shaping: true, warnings: [] },
    lacksForms: unasked,
    ...facts,
  });

const given = { effect: 'go', action: { type: 'notice', notice: { kind: 'font' } } };
const kept = { effect: 'start', request: { job: 'keep-hint', takes: { hint: 'font linux' } } };

it('is given in a terminal that is known to lack the forms', async () => {
  const detection = { shaping: true, warnings: ['font-without-arabic'] } as const;
  expect(await hint({ detection })).toMatchObject([given, kept]);
});

it('is given where no font has them', async () => {
  expect(await hint({ lacksForms: async () => true })).toMatchObject([given, kept]);
});

it('is remembered where a font has them, so that fonts are looked at once', async () => {
  const effects = await hint({ lacksForms: async () => false });
  expect(effects).toHaveLength(1);
  expect(effects).toMatchObject([kept]);
});

it('is given once in each terminal', async () => {
  expect(await hint({ settings: { hints: { 'font linux': true } } })).toEqual([]);
  const settings = { hints: { 'font xterm': true } } as const;
  expect(await hint({ settings, lacksForms: async () => true })).toMatchObject([given, kept]);
});

it('is not given where the terminal joins the letters itself', async () => {
  expect(await hint({ detection: { shaping: false, warnings: [] } })).toEqual([]);
});
