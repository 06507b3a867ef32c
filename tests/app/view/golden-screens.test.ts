/** Every state of the screen at four sizes in both languages: its text, and the roles of which themes make colours. */
import { describe, expect, it } from 'vitest';
import type { ScreenSize } from '../../../source/app/session/session.ts';
import { screenRows } from '../../../source/app/view/screen.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { expectFixture } from '../../support/expectation.ts';
import { type GoldenRow, goldenRows, goldenScreen } from '../../support/golden-screen.ts';
import {
  baseOf,
  readerIn,
  type ScreenStateName,
  screenStateNames,
  sizesOf,
} from '../../support/screen-states.ts';

process.env.TZ = 'Asia/Riyadh';

async function rowsOf(
  state: ScreenStateName,
  language: Language,
  size: ScreenSize,
): Promise<readonly GoldenRow[]> {
  const { session } = await readerIn(state, { language, size });
  const rows = screenRows(session());
  expect([...new Set(rows.map(({ width }) => width))]).toEqual([size.columns]);
  if (state === 'too-small') expect(rows.length).toBeLessThanOrEqual(size.rows);
  else expect(rows).toHaveLength(size.rows);
  return goldenRows(rows);
}

const known = new Map<string, Promise<readonly GoldenRow[]>>();

/** Drawn once, to compare others with. */
function knownRows(
  state: ScreenStateName,
  language: Language,
  size: ScreenSize,
): Promise<readonly GoldenRow[]> {
  const key = `${state} ${language} ${size.columns}`;
  const rows = known.get(key) ?? rowsOf(state, language, size);
  known.set(key, rows);
  return rows;
}

describe.each(['ar', 'en'] as const)('the screen in %s', language => {
  it.each(screenStateNames)('%s', async state => {
    const base = baseOf(state);
    let text = '';
    for (const size of sizesOf(state)) {
      const rows = await rowsOf(state, language, size);
      text += goldenScreen(size, rows, base && { name: base, rows: await knownRows(base, language, size) });
    }
    expectFixture(`screens/${state}.${language}.txt`, text);
  });
});
