import { describe, expect, it } from 'vitest';
import type { Clash } from '../../source/app/keymap/bindings.ts';
import type { Notice } from '../../source/app/session/notice.ts';
import type { ThemeProblem } from '../../source/domain/own-theme.ts';
import { type FirstFacts, tellFirst } from '../../source/ui/warnings.ts';
import type { OpenOptions } from '../support/edition-reader.ts';
import { openNews } from '../support/news.ts';

const clashes: readonly Clash[] = [{ problem: 'twice', binding: 'articles z', with: 'density' }];
const problems: readonly ThemeProblem[] = [{ theme: 'mine', problem: 'unknown-color', color: 'headlne' }];
const damage = [{ file: 'settings.json', keptAs: 'settings.damaged.json', reason: 'not JSON' }];

function told(facts: Partial<FirstFacts>, options: OpenOptions = {}): Notice['kind'] | undefined {
  const { reader, session } = openNews(options);
  tellFirst(reader, { clashes: [], problems: [], isFirstRun: false, ...facts });
  return session().notice?.kind;
}

describe('what is said first', () => {
  it.each([
    ['nothing', {}, undefined],
    ['what the sample edition is', { isFirstRun: true }, 'edition'],
    ['what is wrong with a theme, rather than that', { problems, isFirstRun: true }, 'theme-problems'],
    ['what is wrong with a key, rather than both', { clashes, problems, isFirstRun: true }, 'clashes'],
  ] as const)('is %s', (_, facts, kind) => {
    expect(told(facts)).toBe(kind);
  });

  it('is that a file was damaged, whatever else there is to say', () => {
    expect(told({ clashes, isFirstRun: true }, { damage })).toBe('damage');
  });
});
