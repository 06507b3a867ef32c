/** One run of `khabar`: from the arguments to what is printed, and the exit code. */
import { type ReaderError, type Result, readerErrorIn } from '../domain/errors.ts';
import { emptySettings } from '../domain/settings.ts';
import { isLanguage, type Language, languageFromEnvironment, languages } from '../i18n/index.ts';
import type { Messages } from '../i18n/messages.ts';
import type { CommandContext, CommandRow, Outcome } from './command.ts';
import { commands } from './commands/index.ts';
import { describeIn } from './describe.ts';
import { type DisplayOverrides, displayFlags, displayFromEnvironment } from './display.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import type { FlagValues } from './flags.ts';
import { helpOutcome } from './help.ts';
import { errorJson } from './json/error.ts';
import { jsonText } from './json/text.ts';
import { type CommandLine, parseArguments } from './parse-arguments.ts';
import { print } from './print.ts';
import { createStandardError, type StandardError } from './standard-error.ts';
import type { Opened, World } from './world.ts';

/** The parts of a run after its arguments are parsed. */
interface Run {
  readonly world: World;
  readonly messages: Messages;
  readonly flags: FlagValues;
  readonly overrides: DisplayOverrides;
  readonly stderr: StandardError;
  /** Opened on first call. */
  readonly open: () => Promise<Opened>;
}

/** The words that may be flags. */
const beforeTerminator = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
};

/** Found before the arguments are parsed, because errors about them need a language. */
function languageOf(argv: readonly string[], world: World): Language {
  const words = beforeTerminator(argv);
  const given = words.findLast((word, index) => word.startsWith('--lang=') || words[index - 1] === '--lang');
  const tag = given?.replace(/^--lang=/u, '') ?? '';
  return isLanguage(tag) ? tag : languageFromEnvironment(world.env);
}

const contextOf = (
  { world, messages, flags, stderr, open }: Run,
  input: readonly string[],
): CommandContext => ({
  input,
  flags,
  messages,
  clock: world.clock,
  version: world.version,
  files: world.files,
  services: async () => (await open()).services,
  keptFiles: async () => (await open()).files,
  machine: world.machine,
  interruption: world.interruption,
  progress: stderr.progress,
  warn: stderr.warn,
  describe: describeIn(messages),
});

function printOutcome({ world, messages, flags, overrides, stderr }: Run, outcome: Outcome): Promise<void> {
  stderr.endProgress();
  const { stdout, env, clock } = world;
  return print(outcome, {
    write: stdout.write,
    medium: stdout,
    env,
    flags,
    overrides,
    width: flags.width,
    messages,
    now: clock.now(),
  });
}

async function runCommand(run: Run, row: CommandRow, input: readonly string[]): Promise<Result<ExitCode>> {
  const command = await row.load();
  const outcome = await command(contextOf(run, input));
  if (!outcome.ok) return outcome;
  await printOutcome(run, outcome.value);
  return { ok: true, value: outcome.value.exitCode ?? exitCodes.done };
}

async function openReader({ world, messages, flags, overrides, open }: Run): Promise<ExitCode> {
  const [{ ensureEdition }, { services, damage }] = await Promise.all([
    import('../app/services/edition-seed.ts'),
    open(),
  ]);
  await ensureEdition(services);
  const code = await world.openReader({
    services,
    messages,
    env: world.env,
    given: { ...overrides.environment, ...overrides.flags },
    damage: damage(),
    refreshAtStart: !flags.offline,
  });
  return code === exitCodes.done ? exitCodes.done : exitCodes.failed;
}

const versionOutcome = (version: string): Outcome => ({ json: () => ({ version }), text: () => [version] });

/** Without a command: the reader on a terminal, the list elsewhere. */
const opensReader = ({ world, flags }: Run, { command }: CommandLine): boolean =>
  command === null && world.stdout.isTTY && world.stdinIsTTY && world.env.TERM !== 'dumb' && !flags.json;

async function dispatch(run: Run, line: CommandLine): Promise<Result<ExitCode>> {
  const { flags, messages, world } = run;
  if (flags.help || flags.version) {
    await printOutcome(run, flags.help ? helpOutcome(line, messages) : versionOutcome(world.version()));
    return { ok: true, value: exitCodes.done };
  }
  if (opensReader(run, line)) return { ok: true, value: await openReader(run) };
  return runCommand(run, line.command ?? (commands[0] as CommandRow), line.input);
}

/** The error to show for a thrown storage or system error; null for a bug. */
function failureIn(thrown: unknown): ReaderError | null {
  if (!(thrown instanceof Error)) return null;
  const { code, path, syscall } = thrown as NodeJS.ErrnoException;
  const error = readerErrorIn(thrown);
  if (error) return error;
  const place = path ?? syscall;
  return code !== undefined && place !== undefined
    ? { code: 'storage-failed', subject: place, detail: `${place}: ${code}` }
    : null;
}

interface Report {
  readonly world: World;
  readonly messages: Messages;
  readonly overrides: DisplayOverrides;
  readonly stderr: StandardError;
  readonly json: boolean;
}

/** Prints a failure on standard error, and with `--json` as the one value on standard output. */
function reportError({ world, messages, stderr, json }: Report, error: ReaderError): ExitCode {
  const describe = describeIn(messages);
  stderr.sayError(describe(error));
  if (json) world.stdout.write(`${jsonText({ error: errorJson(error, describe) })}\n`);
  return exitCodeOf(error);
}

function reportThrown(report: Report, thrown: unknown): ExitCode {
  const error = failureIn(thrown);
  if (error) return reportError(report, error);
  const { world, messages, stderr, json } = report;
  stderr.sayError(messages.cli.bug);
  world.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  const bug = { code: 'bug', message: messages.cli.bug, url: null, httpStatus: null };
  if (json) world.stdout.write(`${jsonText({ error: bug })}\n`);
  return exitCodes.failed;
}

/** Runs the command line and closes the services at the end. */
async function runLine(line: CommandLine, report: Report): Promise<ExitCode> {
  const { world, messages, overrides, stderr } = report;
  const { flags } = line;
  let opening: Promise<Opened> | null = null;
  const open = (): Promise<Opened> => {
    opening ??= world.open({ home: flags.home, offline: flags.offline });
    return opening;
  };
  try {
    const result = await dispatch({ world, messages, flags, overrides, stderr, open }, line);
    return result.ok ? result.value : reportError(report, result.error);
  } catch (thrown) {
    return reportThrown(report, thrown);
  } finally {
    const opened = await (opening as Promise<Opened> | null)?.catch(() => null);
    for (const { file, keptAs } of opened?.damage() ?? []) stderr.say(messages.notices.damage(file, keptAs));
    opened?.close();
  }
}

/** Display options. Settings are read only if there is a terminal. */
async function overridesOf(flags: Partial<FlagValues>, world: World): Promise<DisplayOverrides> {
  const isSeen = world.stdout.isTTY || world.stderr.isTTY;
  return {
    flags: displayFlags(flags),
    environment: displayFromEnvironment(world.env).display,
    settings: isSeen ? await world.settings(flags.home) : emptySettings,
  };
}

/** Warns of variables with invalid values. */
function warnOfVariables({ world, messages, stderr }: Report): void {
  if (!world.stdout.isTTY) return;
  for (const error of displayFromEnvironment(world.env).errors) stderr.warn(describeIn(messages)(error));
}

/** Resolves to the exit code; never rejects. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const messages = languages[languageOf(argv, world)];
  const line = parseArguments(argv, world.clock.now());
  const flags: Partial<FlagValues> = line.ok ? line.value.flags : {};
  const overrides = await overridesOf(flags, world);
  const stderr = await createStandardError({ world, messages, overrides, quiet: flags.quiet ?? false });
  const report = { world, messages, overrides, stderr, json: beforeTerminator(argv).includes('--json') };
  warnOfVariables(report);
  return line.ok ? runLine(line.value, report) : reportError(report, line.error);
}
