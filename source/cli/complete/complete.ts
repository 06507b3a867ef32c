/**
 * `khabar complete`, for the scripts of `khabar completions`: a candidate a line, and its meaning behind a tab; `:file` and `:folder` name
 * what the shell completes itself. It reads, and neither writes nor fetches: it opens what is there, as it is.
 */
import type { Services } from '../../app/services/services.ts';
import { once } from '../../base/once.ts';
import { isLanguage, languageFromEnvironment, messagesFor } from '../../i18n/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Opened, World } from '../world.ts';
import type { Proposal } from './candidates.ts';
import { proposalFor } from './candidates.ts';
import { cutLine, type TypedLine } from './shell-words.ts';
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

/** The shell has not expanded it. */
const expanded = (folder: string | undefined, home: string | undefined): string | undefined =>
  home === undefined ? folder : folder?.replace(/^~(?=\/|$)/u, home);

/** Nobody sees messages while completing: what fails proposes nothing. */
export async function complete(argv: readonly string[], world: World): Promise<ExitCode> {
  const { words, cut } = typedLine(argv);
  const situation = situationOf(words);
  const { lang = '', home } = situation.values;
  const language = isLanguage(lang) ? lang : languageFromEnvironment(world.env);
  const messages = await messagesFor(language, world.env);
  let opened: Opened | null = null;
  const services = once(async (): Promise<Services> => {
    opened = await world.open({ home: expanded(home, world.env.HOME), offline: true, readOnly: true });
    return opened.services;
  });
  try {
    const proposal = await proposalFor(situation, messages, async (kind, typed) =>
      (await import('./known-values.ts')).knownValues(services, messages)(kind, typed),
    );
    world.stdout.write(linesOf(proposal, cut));
    return exitCodes.done;
  } catch {
    return exitCodes.failed;
  } finally {
    await (opened as Opened | null)?.close();
  }
}
