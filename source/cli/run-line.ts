/** Runs a parsed command line: from the arguments to the output, or to the report of what failed. */

import type { Unsaved } from '../app/session/world.ts';
import { once } from '../base/once.ts';
import { ok, type ReaderError, type Result } from '../domain/errors.ts';
import { emptySettings } from '../domain/settings.ts';
import {
  isLanguage,
  type Language,
  languageFromEnvironment,
  messagesFor,
  namedLanguage,
} from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import type { FlagValues } from './arguments/flags.ts';
import { listedWords } from './arguments/listed-words.ts';
import type { CommandLine } from './arguments/parse-arguments.ts';
import { beforeTerminator } from './arguments/terminator.ts';
import type { CommandContext, CommandRow, Outcome } from './command.ts';
import { isChanging } from './commands/changing.ts';
import { defaultCommand } from './commands/index.ts';
import { describeIn } from './describe.ts';
import {
  type DisplayOverrides,
  displayFlags,
  displayFromEnvironment,
  environmentVariable,
  isLaidOut,
  isLinear,
  toListeners,
} from './display.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { createMessageQueue, type MessageQueue } from './output/message-queue.ts';
import type { Medium, Page } from './output/page.ts';
import { print } from './output/print.ts';
import { unknownTheme } from './theme-choice.ts';
import type { Opened, Places, World } from './world.ts';

interface Run {
  readonly world: World;
  readonly messages: Messages;
  readonly flags: Partial<FlagValues>;
  readonly overrides: () => Promise<DisplayOverrides>;
  readonly stderr: MessageQueue;
  /** Opens archive and state on first call; returns the same ones every time. */
  readonly open: () => Promise<Opened>;
  readonly isJson: boolean;
}

const isSeen = ({ stdout, stderr }: World): boolean => stdout.isTTY || stderr.isTTY;

/** Also of arguments that are wrong, because errors about them need a language. The settings count on terminals only. */
async function languageOf(
  argv: readonly string[],
  home: string | undefined,
  world: World,
): Promise<Language> {
  const words = beforeTerminator(argv);
  const given = words.findLast((word, index) => word.startsWith('--lang=') || words[index - 1] === '--lang');
  const tag = given?.replace(/^--lang=/u, '') ?? '';
  if (isLanguage(tag)) return tag;
  if (namedLanguage(world.env) || !isSeen(world)) return languageFromEnvironment(world.env);
  const { lang = '' } = (await world.settings(home)).display;
  return isLanguage(lang) ? lang : languageFromEnvironment(world.env);
}

/** Display options. Settings are read only if there is a terminal. */
async function displayOverrides(flags: Partial<FlagValues>, world: World): Promise<DisplayOverrides> {
  const overrides = {
    flags: displayFlags(flags),
    environment: displayFromEnvironment(world.env).display,
    settings: isSeen(world) ? await world.settings(flags.home) : emptySettings,
  };
  return toListeners(overrides, world.env);
}

const contextOf = (
  run: Run,
  { flags, input: typed }: CommandLine,
  input: readonly string[],
): CommandContext => {
  const { world, messages, stderr, open } = run;
  return {
    input,
    typed,
    flags,
    messages,
    clock: world.clock,
    version: world.version,
    files: world.files,
    services: async () => (await open()).services,
    keptFiles: async () => (await open()).files,
    settingsFile: () => world.settingsFile(flags.home),
    conflicts: async () => (await open()).conflicts(),
    homes: () => world.homes(flags.home),
    env: world.env,
    stdinIsTTY: world.stdinIsTTY,
    machine: world.machine,
    interruption: world.interruption,
    termination: world.termination,
    openDelivery: request => world.openDelivery(request, flags.home),
    filePage: () => pageOf(run, { isTTY: false, columns: null }),
    printsOnTerminal: world.stdout.isTTY,
    progress: stderr.progress,
    warn: stderr.warn,
    say: stderr.say,
    describe: describeIn(messages),
  };
};

async function pageOf(
  { world, messages, flags, overrides, stderr }: Run,
  medium: Medium = world.stdout,
): Promise<Page> {
  const { pageFor } = await import('./output/page.ts');
  const { env, clock } = world;
  const page = await pageFor({
    medium,
    env,
    overrides: await overrides(),
    width: flags.width,
    messages,
    now: clock.now(),
  });
  for (const problem of page.themeProblems ?? []) stderr.warn(messages.themes.problem(problem, 0));
  await stderr.settled();
  return page;
}

async function printOutcome(run: Run, { flags }: CommandLine, outcome: Outcome): Promise<Result<null>> {
  run.stderr.endProgress();
  await run.stderr.settled();
  const { stdout } = run.world;
  return print(outcome, {
    write: stdout.write,
    flags,
    isLaidOut: isLaidOut(stdout, flags),
    page: () => pageOf(run),
  });
}

/** Before anything is changed. A copy that cannot be merged stays where it is, and holds up nothing. */
async function mergeConflicts({ world, flags, messages, stderr, open }: Run): Promise<void> {
  const { conflicts, services } = await open();
  if ((await conflicts()).length === 0) return;
  const { mergeConflicts: merge } = await import('../app/services/merge-conflicts.ts');
  const taken = await merge(services, await world.homes(flags.home));
  if (!taken.ok) stderr.say(describeIn(messages)(taken.error));
  else if (taken.value.copies > 0)
    stderr.warn(messages.cli.homes.mergedConflicts(taken.value.copies, taken.value.keptIn.join(', ')));
  await stderr.settled();
}

async function runCommand(run: Run, line: CommandLine, row: CommandRow): Promise<Result<ExitCode>> {
  if (isChanging(row.name, line.flags)) await mergeConflicts(run);
  const command = await row.load();
  const input = await listedWords(line.input, row.takes, run.world.files);
  if (!input.ok) return input;
  const outcome = await command.run(contextOf(run, line, input.value));
  if (!outcome.ok) return outcome;
  const printed = outcome.value.isPrinted ? ok(null) : await printOutcome(run, line, outcome.value);
  if (!printed.ok) return printed;
  return { ok: true, value: outcome.value.exitCode ?? exitCodes.done };
}

const placesOf = ({ home, offline = false }: Partial<FlagValues>): Places => ({ home, offline });

async function tell({ stderr }: Run, text: string): Promise<void> {
  stderr.say(text);
  await stderr.settled();
}

/** What the user can do about it, in the user's language. */
async function tellUnsaved(run: Run, { changes, error }: Unsaved): Promise<void> {
  const { messages } = run;
  if (changes > 0) await tell(run, messages.notices.unsaved(changes, error && describeIn(messages)(error)));
}

async function openReader(run: Run, isLinear: boolean): Promise<ExitCode> {
  const { world, messages, flags, overrides, open } = run;
  await mergeConflicts(run);
  const [{ ensureEdition }, { services, damage }] = await Promise.all([
    import('../app/services/edition-seed.ts'),
    open(),
  ]);
  await ensureEdition(services);
  const given = await overrides();
  const code = await world.openReader({
    services,
    places: placesOf(flags),
    messages,
    env: world.env,
    given: { ...given.environment, ...given.flags },
    damage,
    refreshAtStart: !flags.offline,
    isLinear,
    tell: text => tell(run, text),
    tellUnsaved: unsaved => tellUnsaved(run, unsaved),
  });
  return code === exitCodes.done ? exitCodes.done : exitCodes.failed;
}

async function printHelp(run: Run, line: CommandLine): Promise<Result<ExitCode>> {
  const { helpOutcome } = await import('./help.ts');
  const printed = await printOutcome(run, line, helpOutcome(line, run.messages));
  return printed.ok ? { ok: true, value: exitCodes.done } : printed;
}

/** Without a command: the reader on a terminal, the list elsewhere. A terminal that cannot move its cursor has it in lines only. */
async function readerFor({ world, overrides }: Run, line: CommandLine): Promise<'panes' | 'linear' | null> {
  const { json, ndjson, fields } = line.flags;
  const wantsData = json || ndjson || fields !== undefined;
  if (line.command !== null || wantsData || !world.stdout.isTTY || !world.stdinIsTTY) return null;
  if (isLinear(await overrides(), world.env)) return 'linear';
  return world.env.TERM === 'dumb' ? null : 'panes';
}

async function dispatch(run: Run, line: CommandLine): Promise<Result<ExitCode>> {
  const wrongTheme = await unknownTheme(line.flags.theme, () => run.world.settings(line.flags.home));
  if (wrongTheme) return { ok: false, error: { ...wrongTheme, subject: `--theme ${line.flags.theme}` } };
  if (line.flags.help) return printHelp(run, line);
  const reader = await readerFor(run, line);
  if (reader) return { ok: true, value: await openReader(run, reader === 'linear') };
  return runCommand(run, line, line.command ?? defaultCommand);
}

/** Warns of variables with invalid values. */
async function warnOfVariables({ world, messages, flags, stderr }: Run): Promise<void> {
  if (!world.stdout.isTTY) return;
  const { display, errors } = displayFromEnvironment(world.env);
  const wrongTheme = await unknownTheme(display.theme, () => world.settings(flags.home));
  const variable = environmentVariable('theme');
  const all = wrongTheme ? [...errors, { ...wrongTheme, subject: `${variable}=${display.theme}` }] : errors;
  for (const error of all) stderr.warn(describeIn(messages)(error));
}

/** Runs the command line and closes the services at the end. A bug rejects. A failure in JSON is all that there is on standard error. */
async function runAndClose(run: Run, line: CommandLine, opened: () => Promise<Opened> | null) {
  let ended: Result<ExitCode> | null = null;
  try {
    ended = await dispatch(run, line);
    return ended;
  } finally {
    const open = await opened()?.catch(() => null);
    const notices = ended?.ok || !run.isJson ? (open?.damage() ?? []) : [];
    for (const notice of notices) run.stderr.say(run.messages.notices.damage(notice));
    await open?.close();
    await run.stderr.settled();
  }
}

const suggesting = async (error: ReaderError, argv: readonly string[]): Promise<ReaderError> =>
  (await import('./arguments/suggest.ts')).withSuggestion(error, argv);

/** Resolves to the exit code; never rejects. `line`: what `argv` was parsed to. */
export async function runLine(
  argv: readonly string[],
  line: Result<CommandLine>,
  world: World,
): Promise<ExitCode> {
  const flags: Partial<FlagValues> = line.ok ? line.value.flags : {};
  const messages = await messagesFor(await languageOf(argv, flags.home, world), world.env);
  const overrides = once(() => displayOverrides(flags, world));
  const stderr = createMessageQueue(async () => {
    const { createStandardError } = await import('./output/standard-error.ts');
    return createStandardError({
      world,
      messages,
      overrides: await overrides(),
      quiet: flags.quiet ?? false,
    });
  });
  let opened: Promise<Opened> | null = null;
  const open = (): Promise<Opened> => {
    opened ??= world.open(placesOf(flags));
    return opened;
  };
  const isJson = beforeTerminator(argv).some(word => word === '--json' || word === '--ndjson');
  const run: Run = { world, messages, flags, overrides, stderr, open, isJson };
  const report = async () =>
    (await import('./failure-report.ts')).createFailureReport({ world, messages, stderr, isJson });
  await warnOfVariables(run);
  try {
    if (!line.ok) return await (await report()).failure(await suggesting(line.error, argv));
    const ended = await runAndClose(run, line.value, () => opened);
    return ended.ok ? ended.value : await (await report()).failure(ended.error);
  } catch (thrown) {
    return (await report()).thrown(thrown);
  }
}
