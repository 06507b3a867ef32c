/** Opens the reader on the stores: it reads from them itself, and has all else done in a process of its own. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type JobName, type Jobs, savingJobs } from '../app/jobs.ts';
import { readyText } from '../app/services/articles.ts';
import { isCheckDue } from '../app/services/check-archive.ts';
import type { Services } from '../app/services/services.ts';
import { activeSources } from '../app/services/sources.ts';
import type { Places, ReaderRequest } from '../cli/world.ts';
import type { Editor, Programs } from '../domain/ports.ts';
import { createJobProcess } from '../system/job-process.ts';
import { keepHeapsSmall } from '../system/small-heap-thread.ts';
import type { Environment } from '../terminal/environment.ts';
import { jobsApart } from './jobs-apart.ts';
import { packageFolder } from './package-folder.ts';
import { hasPictureDecoder } from './picture-decoder.ts';

/** They are long calls of SQLite: nothing else should wait for them. */
const longJobs: ReadonlySet<JobName> = new Set(['check', 'index']);

const workerFile = (): string => path.join(packageFolder(), 'dist', 'job-worker.js');

/** Run as sources, there is no program for them, and jobs are done in this process. */
async function openJobs(services: Services, places: Places): Promise<Jobs> {
  if (!existsSync(workerFile())) return (await import('../app/jobs-here.ts')).jobsHere(services);
  const open = (endsWhenIdle: boolean): Jobs =>
    createJobProcess({ file: workerFile(), data: places, savingJobs, endsWhenIdle });
  return jobsApart(open(false), open(true), longJobs);
}

/** As `doctor` tells it; unknown is not lacking. */
async function lacksForms(env: Environment): Promise<boolean> {
  const { createMachine } = await import('../cli/doctor/machine.ts');
  const fonts = await createMachine(env, hasPictureDecoder).fonts();
  return fonts !== null && fonts.monospaced.length === 0;
}

/** Loaded when it is first asked for. */
const lazyEditor = (env: Environment): Editor => ({
  async edit(text) {
    const { createEditor } = await import('../system/editor.ts');
    return createEditor({ platform: process.platform, env }).edit(text);
  },
});

const lazyPrograms = (env: Environment): Programs => ({
  async run(call) {
    const { createPrograms } = await import('../system/programs.ts');
    return createPrograms({ platform: process.platform, env }).run(call);
  },
});

/** A reader that is listened to loads neither Ink nor React. */
const loadReader = async (isLinear: boolean) =>
  isLinear ? (await import('../ui/linear.ts')).openLinear : (await import('../ui/main.ts')).openReader;

export async function openReader(asked: ReaderRequest): Promise<number> {
  const { services, places, damage, isLinear, ...request } = asked;
  const [open, jobs, keptPictureSize] = await Promise.all([
    loadReader(isLinear),
    openJobs(services, places),
    services.pictures?.sizes(),
  ]);
  const { archive, store, opener, clipboard, clock } = services;
  return open({
    ...request,
    decodesPictures: hasPictureDecoder(),
    lacksForms: () => lacksForms(request.env),
    whenSettled: keepHeapsSmall,
    hasOwnSources: store.sources() !== null,
    checkIsDue: isCheckDue(services),
    indexIsDue:
      services.archive.unindexed() + services.archive.ungrouped() > 0 && services.archive.isWritable(),
    library: {
      archive,
      store,
      jobs,
      opener,
      clipboard,
      editor: lazyEditor(request.env),
      programs: lazyPrograms(request.env),
      clock,
      ...(keptPictureSize ? { keptPictureSize } : {}),
      damage: () => [...damage(), ...(jobs.damage?.() ?? [])],
      sources: () => activeSources(services),
      query: text => readyText(services, text),
    },
  });
}
