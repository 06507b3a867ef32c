/**
 * `khabar complete`, for the scripts of `khabar completions`: a candidate a line, and its meaning behind a tab; `:file` and `:folder` name
 * what the shell completes itself. It reads, and neither writes nor fetches: it opens what is there, as it is.
 */
import type { Services } from '../../app/services/services.ts';
import { once } from '../../base/once.ts';
import { isLanguage, languageFromEnvironment, messagesFor } from '../../i18n/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Opened, World } from '../world.ts';
import { type Candidate, type Proposal, proposalFor } from './candidates.ts';
import { cutLine, type TypedLine } from './shell-words.ts';
import type { Screen } from './shown-descriptions.ts';
import { situationOf } from './situation.ts';

/** `-- WORD…`, or a line as bash has it with the characters at which bash divides words. */
const typedLine = ([first = '', ...others]: readonly string[]): TypedLine =>
  first === '--' ? { words: others, cut: 0 } : cutLine(first, others[0] ?? '');

function linesOf({ candidates, shellParts }: Proposal, cut: number): string {
  const lines = candidates.map(({ value, description }) =>
    description ? `${value.slice(cut)}\t${description}` : value.slice(cut),
  );
  return [...lines, ...shellParts.map(part => `:${part}`)].map(line => `${line}\n`).join('');
}

const rightToLeft = /[\u0590-\u08ff]/u;

/** Shells name their width: who asks without one gets text as it is. */
async function shown(
  candidates: readonly Candidate[],
  { world, messages, home }: Omit<Screen, 'columns'>,
): Promise<readonly Candidate[]> {
  const columns = Number(world.env.COLUMNS);
  if (!(columns > 0) || !candidates.some(({ description = '' }) => rightToLeft.test(description)))
    return candidates;
  const { shownDescriptions } = await import('./shown-descriptions.ts');
  return shownDescriptions(candidates, { world, messages, home, columns });
}

/** The shell has not expanded it. */
const expanded = (folder: string | undefined, home: string | undefined): string | undefined =>
  home === undefined ? folder : folder?.replace(/^~(?=\/|$)/u, home);

/** Nobody sees messages while completing: what fails proposes nothing. */
export async function complete(argv: readonly string[], world: World): Promise<ExitCode> {
  const { words, cut } = typedLine(argv);
  const situation = situationOf(words);
  const { lang = '' } = situation.values;
  const home = expanded(situation.values.home, world.env.HOME);
  const language = isLanguage(lang) ? lang : languageFromEnvironment(world.env);
  const messages = await messagesFor(language, world.env);
  let opened: Opened | null = null;
  const services = once(async (): Promise<Services> => {
    opened = await world.open({ home, offline: true, readOnly: true });
    return opened.services;
  });
  try {
    const { candidates, shellParts } = await proposalFor(situation, messages, async (kind, typed) =>
      (await import('./known-values.ts')).knownValues(services, messages)(kind, typed),
    );
    const cells = await shown(candidates, { world, messages, home });
    world.stdout.write(linesOf({ candidates: cells, shellParts }, cut));
    return exitCodes.done;
  } catch {
    return exitCodes.failed;
  } finally {
    await (opened as Opened | null)?.close();
  }
}
