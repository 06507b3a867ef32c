import { describe, expect, it } from 'vitest';
import { emptyRulesReport } from '../../../source/app/services/run-rules.ts';
import { newsOf, openNews } from '../../support/news.ts';

const searched = async (options: Parameters<typeof openNews>[0] = {}) => {
  const opened = openNews(options);
  await opened.press('/', ...'two', 'enter');
  await opened.library.idle();
  return opened;
};

const enter = async (opened: ReturnType<typeof openNews>, line: string) => {
  await opened.press(':', ...line, 'enter');
  await opened.library.idle();
};

it('says in the reader how a rule is added', async () => {
  const opened = openNews({ language: 'en' });
  await enter(opened, 'rules');
  expect(opened.screen().join(' ').replace(/\s+/gu, ' ')).toContain('search with /, then type :add-rule');
});

describe('a rule of the search', () => {
  it('is added, said, and listed with its id', async () => {
    const opened = await searched({ language: 'en', size: { columns: 90, rows: 24 } });
    await enter(opened, 'add-rule read, notify');
    expect(opened.library.started.find(([job]) => job === 'keep-rule')?.[1]).toEqual({
      query: 'two',
      actions: ['read', 'notify'],
      force: false,
    });
    expect(opened.session().notice).toMatchObject({ kind: 'rule-kept', rule: { query: 'two' } });
    await enter(opened, 'rules');
    expect(opened.screen().join('\n')).toMatch(/rule01\s+read, notify: two/u);
    await enter(opened, 'remove-rule rule01');
    await opened.look();
    await opened.library.idle();
    expect(opened.session().rules).toEqual([]);
    expect(opened.session().notice).toMatchObject({ kind: 'rule-removed' });
  });

  it.each(['add-rule hide', 'save-view'])('needs a search, which is said: %s', async line => {
    const opened = openNews({ language: 'en', size: { columns: 90, rows: 24 } });
    await enter(opened, line);
    expect(opened.screen().at(-1)).toContain('Search first');
    expect(opened.library.started.map(([job]) => job)).not.toContain('keep-rule');
  });

  it('is asked about, with its count, if it would hide most articles', async () => {
    const opened = await searched({ hides: 45, language: 'en' });
    await enter(opened, 'add-rule hide');
    expect(opened.screen().at(-1)).toContain('45');
    await opened.press('n');
    expect(opened.library.store.rules()).toEqual([]);
    await enter(opened, 'add-rule hide');
    await opened.press('y');
    await opened.library.idle();
    expect(opened.library.store.rules()).toMatchObject([{ query: 'two', actions: ['hide'] }]);
    expect(opened.session().layers).toEqual([]);
  });

  it('needs a search', async () => {
    const opened = openNews();
    await enter(opened, 'add-rule read');
    expect(opened.library.started.some(([job]) => job === 'keep-rule')).toBe(false);
  });

  it.each(['remove-rule', 'move-rule', 'move-rule abc', 'move-rule abc x'])(
    '%s says what it misses',
    async line => {
      const opened = openNews();
      await enter(opened, line);
      expect(opened.session().notice).toMatchObject({ kind: 'error', error: { code: 'missing-argument' } });
    },
  );

  it('is moved by its id', async () => {
    const opened = openNews();
    await enter(opened, 'move-rule abc ٢');
    expect(opened.library.started).toContainEqual(['move-rule', { id: 'abc', place: 2 }]);
  });
});

describe('what rules did in a refresh', () => {
  const articles = newsOf('one', 2, -10).map((article, at) => ({ ...article, id: `fresh${at}` }));
  const ruled = {
    ...emptyRulesReport,
    done: { read: ['fresh0'], hide: [], bookmark: [], tag: ['fresh1'], notify: ['fresh0', 'fresh1'] },
  };
  const refresh = {
    articles,
    summary: { sources: [], added: 2, changed: 0, failed: 0, skipped: 0, durationMs: 1, ruled },
  };

  it.each([
    ['en', /rules: 1 marked read, 1 tagged, notified of 2/u],
    ['ar', /القواعد: مقروء \(١\)، موسوم \(١\)، تنبيه \(٢\)/u],
  ] as const)('is said in %s', async (language, words) => {
    const { press, screen } = openNews({ refresh, language, size: { columns: 110, rows: 20 } });
    await press('R');
    const line = (screen().at(-1) ?? '').normalize('NFKC');
    const logical =
      language === 'ar'
        ? [...line]
            .reverse()
            .join('')
            .replaceAll(/[()]/gu, sign => (sign === '(' ? ')' : '('))
        : line;
    expect(logical).toMatch(words);
  });

  it('rings once for all notifications', async () => {
    const { press, notified } = openNews({ refresh, language: 'en' });
    await press('R');
    expect(notified).toEqual(['مصدر one: عنوان one 0 (and 1 more)']);
  });
});
