import { describe, expect, it } from 'vitest';
import type { Jobs } from '../../../source/app/jobs.ts';
import type { RefreshSummary } from '../../../source/app/services/refresh.ts';
import { emptyRulesReport } from '../../../source/app/services/run-rules.ts';
import { complain } from '../../../source/app/session/effect.ts';
import type { World } from '../../../source/app/session/world.ts';
import { emptySettings } from '../../../source/domain/settings.ts';
import type { OpenedReader, OpenOptions } from '../../support/edition-reader.ts';
import { idOf, newsOf, openNews, sourceOf } from '../../support/news.ts';

const summaryOf = (added: number): RefreshSummary => ({
  sources: [],
  added,
  changed: 0,
  failed: 0,
  skipped: 0,
  durationMs: 0,
  ruled: emptyRulesReport,
});

const fresh = newsOf('one', 3, -20).map((article, index) => ({ ...article, id: `fresh${index}` }));
const refresh = { articles: fresh, summary: summaryOf(3) };

/** Every quarter of an hour. */
const settings = { ...emptySettings, refresh: { minutes: 15 } };
const openAutomatic = (options: OpenOptions = {}): OpenedReader =>
  openNews({ language: 'en', settings, refresh, ...options });

/** A refresh that goes on until it is stopped; what was started is noted. */
function hanging(started: string[]) {
  return (world: World): World => ({
    ...world,
    jobs: {
      ...world.jobs,
      start: ((name, takes, signal) => {
        started.push(name === 'refresh-source' ? `${name} ${(takes as { id: string }).id}` : name);
        return name === 'refresh' ? endless(signal) : world.jobs.start(name, takes, signal);
      }) as Jobs['start'],
    },
  });
}

async function* endless(signal?: AbortSignal): AsyncGenerator<unknown, unknown> {
  const sources = [{ id: 'one', title: 'مصدر one' }];
  yield { type: 'started', total: 2, sources };
  await new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve()));
  return summaryOf(0);
}

const bottom = ({ screen }: OpenedReader): string => screen().at(-1) ?? '';

describe('by itself', () => {
  it('is refreshed once the time is over, not before', async () => {
    const reader = openAutomatic();
    reader.pass(14);
    await reader.look();
    expect(reader.session().arrived).toBe(0);
    reader.pass(1);
    await reader.look();
    expect(reader.session().arrived).toBe(3);
  });

  it('nothing is refreshed unless the settings ask for it, nor offline', async () => {
    for (const options of [
      { settings: emptySettings },
      { wrap: (world: World) => ({ ...world, isOffline: true }) },
    ]) {
      const reader = openAutomatic(options);
      reader.pass(1000);
      await reader.look();
      expect(reader.session().arrived).toBe(0);
    }
  });

  it('what comes in is announced, and the list stays on its article even at the top', async () => {
    const reader = openAutomatic();
    const [first] = reader.session().list.rows;
    reader.pass(15);
    await reader.look();
    const { list } = reader.session();
    expect(list.rows[list.cursor - list.offset]?.id).toBe(first?.id);
    expect(list.cursor).toBe(3);
    expect(bottom(reader)).toContain('3 new articles. Press R to go to them');
    expect(reader.screen()[0]).toContain('3 new: R');
  });

  it('R goes to what has come in, from wherever one is, and is then the key that refreshes again', async () => {
    const reader = openAutomatic();
    await reader.press('j', 'enter');
    reader.pass(15);
    await reader.look();
    await reader.press('R');
    const { list, focus, arrived } = reader.session();
    expect({ cursor: list.cursor, focus, arrived }).toEqual({ cursor: 0, focus: 'articles', arrived: 0 });
    expect(list.rows[0]?.id).toBe('fresh0');
    expect(reader.screen()[0]).not.toContain('new: R');
  });

  it('says nothing where nothing has come in', async () => {
    const reader = openAutomatic({ refresh: { articles: [], summary: summaryOf(0) } });
    reader.pass(15);
    await reader.look();
    expect(reader.session()).toMatchObject({ notice: null, arrived: 0 });
  });

  it.each([
    [':refresh-every 20', 20, 'every 20 minutes'],
    [':refresh-every 9999', 1440, 'every day'],
    [':refresh-every 0', undefined, 'only when you ask'],
  ])('%s', async (line, minutes, said) => {
    const reader = openAutomatic();
    await reader.type(line);
    await reader.press('enter');
    expect(reader.session().settings.refresh.minutes).toBe(minutes);
    expect(bottom(reader)).toContain(said);
  });
});

it('says which numbers :refresh-every takes', async () => {
  const reader = openAutomatic();
  await reader.type(':refresh-every often');
  await reader.press('enter');
  expect(reader.screen().join(' ').replace(/\s+/gu, ' ')).toContain('from 0 to 999,999,999');
});

it('says of a story that rules announce how many sources tell it', async () => {
  const ruled = { ...emptyRulesReport, done: { ...emptyRulesReport.done, notify: ['fresh0'] } };
  const reader = openNews({
    language: 'en',
    sources: [sourceOf('one'), sourceOf('two')],
    articles: newsOf('two', 1),
    stories: { fresh0: 'told', [idOf('two', 0)]: 'told' },
    refresh: { articles: fresh, summary: { ...summaryOf(3), ruled } },
  });
  await reader.press('f5');
  expect(reader.notified).toEqual([expect.stringMatching(/^مصدر one · 2 sources: /u)]);
});

it('urgent news rings, if it is wanted, before what rules announce', async () => {
  const ruled = { ...emptyRulesReport, urgent: ['fresh1'] };
  const reader = openNews({
    language: 'en',
    refresh: {
      articles: fresh,
      summary: { ...summaryOf(3), ruled: { ...ruled, done: { ...ruled.done, notify: ['fresh0'] } } },
    },
  });
  await reader.press('f5');
  expect(reader.notified).toEqual(['مصدر one: عنوان one 1 (and 1 more)']);
  await reader.type(':notify-urgent');
  await reader.press('enter');
  expect(reader.session().settings.notify.urgent).toBe('on');
});

it('what is wrong is still said when a refresh has ended', async () => {
  const reader = openNews({ language: 'en' });
  reader.hit('R');
  reader.reader.perform([complain({ code: 'storage-failed', subject: 'marks.json' })]);
  await reader.library.idle();
  expect(reader.screen().join('\n')).toContain('marks.json');
});

describe('a refresh that is running', () => {
  it('is stopped by a key that is there as long as it runs', async () => {
    const started: string[] = [];
    const reader = openNews({ language: 'en', wrap: hanging(started) });
    expect(bottom(reader)).not.toContain('^X');
    reader.hit('R');
    await new Promise(setImmediate);
    expect(reader.session().refresh).toMatchObject({ total: 2 });
    reader.hit('ctrl+x');
    expect(reader.session().refresh).toBeNull();
    expect(bottom(reader)).toContain('Refresh stopped');
    reader.hit('R');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(reader.session().refresh).toMatchObject({ total: 2 });
    expect(started.filter(job => job === 'refresh')).toHaveLength(2);
  });

  it('leaves in sight what a key has done, and what one is asked for, until the next key', async () => {
    const reader = openNews({ language: 'en', wrap: hanging([]) });
    reader.hit('R');
    await new Promise(setImmediate);
    expect(bottom(reader)).toContain('Refreshing');
    reader.hit('m');
    expect(bottom(reader)).toContain('Marked as read');
    reader.hit('j');
    expect(bottom(reader)).toContain('Refreshing');
    reader.hit('enter', 'v');
    expect(bottom(reader)).toContain('1 paragraph selected');
  });

  it('has another source refreshed beside it, but none that it is about to ask', async () => {
    const started: string[] = [];
    const reader = openNews({ language: 'en', wrap: hanging(started) });
    reader.hit('R');
    await new Promise(setImmediate);
    await reader.type(':source مصدر one');
    reader.hit('enter', 'r');
    expect(bottom(reader)).toContain('is being refreshed already');
    await reader.type(':source مصدر two');
    reader.hit('enter', 'r');
    expect(reader.session().beside).toEqual(['two']);
    reader.hit('r');
    await reader.library.idle();
    expect(started.filter(job => job.startsWith('refresh-source'))).toEqual(['refresh-source two']);
    expect(reader.session().beside).toEqual([]);
    expect(bottom(reader)).toContain('no new articles');
    expect(reader.session().refresh).not.toBeNull();
  });
});
