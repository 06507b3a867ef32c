/** Changes of the list of sources are shown before they are saved, for what they lead to is known. */
import { keepSame } from '../../base/keep-same.ts';
import { ok, type Result } from '../../domain/errors.ts';
import { isEditionSource, type Source } from '../../domain/source.ts';
import type { JobTypes } from '../jobs.ts';
import { moved } from '../services/move-source.ts';
import type { JobRequest } from './effect.ts';

interface Foreseen {
  readonly sources: readonly Source[];
  /** By the job. */
  readonly gives: Result<unknown>;
}

function changed(
  sources: readonly Source[],
  id: string,
  fields: Partial<Pick<Source, 'title' | 'category' | 'enabled'>>,
): Foreseen | null {
  const before = sources.find(source => source.id === id);
  if (!before) return null;
  const after = { ...before, ...fields };
  return { sources: sources.map(source => (source === before ? after : source)), gives: ok(after) };
}

type Change = 'change-source' | 'enable-source' | 'move-source' | 'remove-source';

type Changes = {
  readonly [Name in Change]: (sources: readonly Source[], takes: JobTypes[Name]['takes']) => Foreseen | null;
};

/** Null: only the job can tell. */
const changes: Changes = {
  'change-source'(sources, { id, change }) {
    const title = change.title?.trim();
    if (title === '') return null;
    return changed(sources, id, title === undefined ? change : { ...change, title });
  },
  'enable-source': (sources, { id, enabled }) => changed(sources, id, { enabled }),
  'move-source'(sources, { moved: what, places }) {
    const move = moved(sources, what, places);
    if (!move) return null;
    const byId = new Map(sources.map(source => [source.id, source]));
    const ordered = move.order?.flatMap(id => byId.get(id) ?? []);
    return { sources: ordered ?? sources, gives: ok(move.to) };
  },
  'remove-source'(sources, { id }) {
    const source = sources.find(each => each.id === id);
    return source ? { sources: sources.filter(each => each !== source), gives: ok(source) } : null;
  },
};

/** The sample edition comes and goes by rules of its own. */
function foreseen({ job, takes }: JobRequest, sources: readonly Source[]): Foreseen | null {
  const change = (changes as Readonly<Record<string, Changes[Change]>>)[job];
  return change && !sources.some(isEditionSource) ? change(sources, takes as never) : null;
}

export interface ForeseenSources {
  /** With all that is being saved. */
  readonly sources: () => readonly Source[];
  /** What the job is going to give; null: nothing is foreseen. */
  readonly begin: (request: JobRequest) => Result<unknown> | null;
  /** Whether the job has given what was foreseen. */
  readonly end: (request: JobRequest, gives: unknown) => boolean;
}

/** `saved`: the sources without what is being saved. */
export function createForeseenSources(saved: () => readonly Source[]): ForeseenSources {
  const awaited = new Map<JobRequest, Result<unknown>>();
  let expected: readonly Source[] | null = null;
  const sources = (): readonly Source[] => expected ?? saved();
  return {
    sources,
    begin(request) {
      const found = foreseen(request, sources());
      if (!found) return null;
      awaited.set(request, found.gives);
      expected = found.sources;
      return found.gives;
    },
    end(request, gives) {
      const told = awaited.get(request);
      awaited.delete(request);
      if (awaited.size === 0) expected = null;
      return told !== undefined && keepSame<unknown>(told, gives) === told;
    },
  };
}
