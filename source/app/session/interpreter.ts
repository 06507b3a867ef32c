import { type ReaderError, type Result, readerErrorIn } from '../../domain/errors.ts';
import type { Input } from '../../domain/input.ts';
import type { KeptSize } from '../../domain/picture.ts';
import { type JobName, jobsByItself, mirroredJobs, savingJobs } from '../jobs.ts';
import { withKeys } from '../keymap/bindings-of-settings.ts';
import type { Action } from './action.ts';
import { answered, happened } from './answers.ts';
import type { Asked } from './asked.ts';
import type { Effect, JobRequest, Purpose } from './effect.ts';
import { lineFailed, openingAgain } from './entered-line.ts';
import { foresee } from './foresee.ts';
import { createForeseenSources } from './foreseen-sources.ts';
import { askForHits } from './hits.ts';
import { obey } from './input.ts';
import { pageInSight, readRowsAhead } from './list.ts';
import { outwardPerformers } from './outward.ts';
import { askForPictures } from './pictures.ts';
import type { Reads } from './reads.ts';
import { readsOf } from './reads-of-world.ts';
import { dueRefresh } from './refreshing.ts';
import { reload } from './reload.ts';
import { createRunningJobs } from './running-jobs.ts';
import { msPerMinute } from './selectors.ts';
import type { Session } from './session.ts';
import { step } from './step.ts';
import { createTextsAhead } from './texts-ahead.ts';
import type { Unsaved, World } from './world.ts';

export interface Interpreter {
  readonly get: () => Session;
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
  readonly input: (input: Input) => void;
  readonly perform: (effects: readonly Effect[]) => void;
  /** The session as it is likely to be next, or once the cursor is so many steps farther: with the article open whose texts are read now. Nothing happens. */
  readonly foresee: (steps?: number) => Session;
  /** Reads rows that the next keys may come to. */
  readonly readRowsAhead: () => void;
  /** Reads everything for the first time, and begins to watch for changes. */
  readonly open: () => void;
  /** Keeps what is being kept and ends the rest; resolves when nothing can write any more, to what could not be kept. */
  readonly close: () => Promise<Unsaved>;
}

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** What others have changed is seen within a second. */
const msBetweenLooks = 500;

/** A pause of the hands. */
const restMs = 200;

const isUsersChange = ({ job }: JobRequest): boolean => savingJobs.has(job) && !jobsByItself.has(job);

const isMirrored = (job: JobName, gives: unknown): boolean =>
  mirroredJobs.has(job) && (gives as Result<unknown>).ok;

const nothingKept: KeptSize = () => null;

type Performers = {
  readonly [Kind in Effect['effect']]: (effect: Extract<Effect, { effect: Kind }>) => void;
};

export function createInterpreter(world: World, initial: Session): Interpreter {
  const { archive, store, damage, jobs, clock, every, suspend, notify } = world;
  const { isOffline = false } = world;
  const { texts, readAhead, expire } = createTextsAhead(archive);
  const foreseen = createForeseenSources(world.sources);
  const reads: Reads = { ...readsOf(world), sources: foreseen.sources, texts };
  const listeners = new Set<() => void>();
  const { isRunning, begin, end, stop } = createRunningJobs();
  let session = initial;
  let seen = { archive: -1, store: '' };
  let hasWaited = false;
  /** Goes up where more is shown than a job that runs may have read: a change of the user's, or all that was read anew. */
  let news = 0;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let refreshedAt = clock.now().getTime();
  const told = new Set<string>();
  let stopLooking = (): void => {};
  let isLeaving = false;
  const unsaved = new Set<JobRequest>();
  let whyUnsaved: ReaderError | null = null;

  function dispatch(action: Action): void {
    const next = withKeys(step(session, action), session);
    if (next === session) return;
    session = next;
    for (const listener of listeners) listener();
  }

  const complain = (error: ReaderError): void =>
    dispatch({ type: 'notice', notice: { kind: 'error', error } });

  /** Says what storage could not do; bugs are thrown on. */
  function attempt(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      const error = readerErrorIn(thrown);
      if (!error) throw thrown;
      complain(error);
    }
  }

  const versions = () => ({ archive: archive.version(), store: store.version() });

  /** Each damaged file once; the worst of several is the first that was met. */
  function tellDamage(): void {
    const news = damage().filter(({ file, keptAs }) => !told.has(`${file} ${keptAs}`));
    for (const { file, keptAs } of news) told.add(`${file} ${keptAs}`);
    const [first] = news;
    if (first) dispatch({ type: 'notice', notice: { kind: 'damage', damage: first } });
  }

  /** An event tells of what is saved already. */
  function noteAnswer(request: JobRequest, result: Result<unknown> | null): void {
    if (!unsaved.has(request)) return;
    if (!isLeaving || result === null || result.ok) unsaved.delete(request);
    else whyUnsaved = result.error;
  }

  function lookAgain(): void {
    seen = { ...seen, archive: -1 };
  }

  /** Follows a job to its end; what it says after it was stopped is dropped. */
  async function followJob(request: JobRequest, purpose: Purpose | null, signal: AbortSignal) {
    const { job, takes } = request;
    const asked = (): Asked<never> => ({ session, takes: takes as never, purpose, reads });
    const newsBefore = news;
    const events = jobs.start(job, takes as never, signal);
    for (;;) {
      const next = await events.next();
      expire();
      noteAnswer(request, next.done ? (next.value as Result<unknown>) : null);
      if (job === 'catch-up' && news !== newsBefore) return lookAgain();
      const isTold = next.done === true && foreseen.end(request, next.value);
      const isHeard = !isLeaving && !isTold && (!signal.aborted || savingJobs.has(job));
      const tell = next.done ? answered : happened;
      if (next.done && isMirrored(job, next.value)) seen = { ...seen, store: store.version() };
      if (isHeard)
        attempt(() => perform(openingAgain(job, tell(job as never, asked(), next.value as never))));
      if (isHeard) attempt(askForMore);
      if (!next.done) continue;
      if (isHeard) tellDamage();
      return;
    }
  }

  function startJob(request: JobRequest, purpose: Purpose | null): void {
    const { job } = request;
    const controller = begin(job);
    if (!controller) return;
    if (isUsersChange(request)) {
      news++;
      unsaved.add(request);
    }
    const expected = foreseen.begin(request);
    void followJob(request, purpose, controller.signal)
      .catch(thrown => {
        if (isLeaving) return; // what is abandoned may break in any way
        unsaved.delete(request);
        foreseen.end(request, null);
        lookAgain();
        const error = readerErrorIn(thrown);
        if (!error) throw thrown;
        if (controller.signal.aborted) return;
        complain(error);
        perform([lineFailed(job)]);
      })
      .finally(() => {
        end(job, controller);
        if (job === 'sync') dispatch({ type: 'syncing', server: null });
        if (job === 'refresh' && !isRunning(job)) dispatch({ type: 'refresh', refresh: null });
        if (job === 'refresh-source' && !isRunning(job)) dispatch({ type: 'beside', ids: [] });
      });
    if (expected)
      perform(answered(job, { session, takes: request.takes as never, purpose, reads }, expected as never));
  }

  const performers: Performers = {
    go: ({ action }) => dispatch(action),
    start: ({ request, purpose }) => startJob(request, purpose ?? null),
    stop: ({ job }) => stop(job),
    ...outwardPerformers(world, effects => perform(effects)),
    reload: () => readAll(),
    notify: ({ title, body }) => notify(title, body),
    suspend: () => suspend(),
    leave: () => dispatch({ type: 'leave' }),
  };

  function perform(effects: readonly Effect[]): void {
    for (const effect of effects) performers[effect.effect](effect as never);
  }

  /** What is in sight now, and is not there yet. */
  const askForMore = (): void =>
    perform([...askForHits(session), ...askForPictures(session, world.keptPictureSize ?? nothingKept)]);

  /** What the archive gets from now on is read at the next look. */
  function readAll(): void {
    news++;
    seen = { ...seen, archive: archive.version() };
    perform(reload(session, reads));
  }

  const isKeeping = (): boolean => [...savingJobs].some(isRunning);
  const areKeysFollowing = (): boolean => clock.now().getTime() - pressedAt < restMs;

  function refreshIfDue(): void {
    if (isOffline) return;
    const now = clock.now().getTime();
    const due = dueRefresh(session, now, refreshedAt);
    if (due.length > 0) refreshedAt = now;
    perform(due);
  }

  /**
   * Minutes go by while one idles; and other processes, or our own jobs, may have written. What is being kept is shown already, and
   * storage may not have it yet: one look waits for that, or for keys that follow each other. A search is answered before it is asked
   * again: else it never would be while somebody writes all the time.
   */
  function look(): void {
    dispatch({ type: 'tick', minute: Math.floor(clock.now().getTime() / msPerMinute) });
    tellDamage();
    refreshIfDue();
    hasWaited = (isKeeping() || areKeysFollowing()) && !hasWaited;
    if (hasWaited) return;
    const now = versions();
    const isSeen = now.store === seen.store && (now.archive === seen.archive || isRunning('ask'));
    if (isSeen || isRunning('catch-up')) return;
    seen = now;
    startJob({ job: 'catch-up', takes: pageInSight(session) }, null);
  }

  return {
    get: () => session,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    input(input) {
      pressedAt = clock.now().getTime();
      attempt(() => perform(obey(session, input, reads)));
      attempt(askForMore);
    },
    perform(effects) {
      attempt(() => perform(effects));
      attempt(askForMore);
    },
    foresee(steps) {
      let foreseen = session;
      attempt(() => {
        foreseen = foresee(session, { ...reads, texts: readAhead }, steps);
      });
      return foreseen;
    },
    readRowsAhead() {
      attempt(() => perform(readRowsAhead(session, reads)));
    },
    open() {
      seen = versions();
      dispatch({ type: 'settings', settings: store.settings() });
      dispatch({ type: 'recent', recent: store.recentLines() });
      readAll();
      tellDamage();
      stopLooking = every(msBetweenLooks, () => attempt(look));
    },
    async close() {
      isLeaving = true;
      stopLooking();
      await jobs.close();
      await nextTurn(); // in it the last answers are heard
      return { changes: unsaved.size, error: whyUnsaved };
    },
  };
}
