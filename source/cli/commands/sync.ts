import type { Services } from '../../app/services/services.ts';
import { endSync, type SyncEvent, setUpSync, synchronize, syncStatus } from '../../app/services/sync/sync.ts';
import { separateCredentials, userAndPassword } from '../../base/credentials.ts';
import { fail, ok, type ReaderError, type Result } from '../../domain/errors.ts';
import type { SyncAccount, SyncReport, SyncStatus } from '../../domain/sync.ts';
import type { CommandContext, Outcome, RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { errorJson } from '../output/error-json.ts';
import { linesOf, type Page } from '../output/page.ts';
import { isSyncWord, syncWords } from '../sync-words.ts';

const usage = 'khabar sync [setup URL|status|off]';
const passwordVariable = 'KHABAR_SYNC_PASSWORD';

/** In the environment, else the first line of standard input; a terminal is never asked. */
async function passwordOf({ env, files, stdinIsTTY }: CommandContext): Promise<Result<string>> {
  const given = env[passwordVariable];
  if (given) return ok(given);
  if (stdinIsTTY) return fail('no-password');
  const input = await files.read('-');
  if (!input.ok) return fail('no-password');
  const [line = ''] = new TextDecoder().decode(input.value).split(/\r?\n/u, 1);
  return line === '' ? fail('no-password') : ok(line);
}

const httpOnly = /^https?:$/u;

/** The user is named in the address; a password there would stay in the history of the shell. */
async function accountOf(context: CommandContext, address: string | undefined): Promise<Result<SyncAccount>> {
  if (address === undefined) return fail('missing-argument', { subject: 'sync setup', detail: usage });
  const { url, credentials = '' } = separateCredentials(address);
  const [user, secret] = userAndPassword(credentials);
  if (!URL.canParse(url) || !httpOnly.test(new URL(url).protocol))
    return fail('bad-address', { subject: url, url });
  if (user === '' || secret) return fail('bad-value', { subject: url, detail: 'https://USER@HOST' });
  const password = await passwordOf(context);
  return password.ok ? ok({ url: url.replace(/\/+$/u, ''), user, password: password.value }) : password;
}

const isPlain = (url: string): boolean =>
  url.startsWith('http:') && !['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);

async function setUp(context: CommandContext, services: Services, address?: string): Promise<Result<null>> {
  const account = await accountOf(context, address);
  if (!account.ok) return account;
  const { url } = account.value;
  if (isPlain(url)) context.warn(context.messages.cli.sync.notEncrypted(url));
  return setUpSync(services, account.value, context.interruption());
}

async function exchanged(context: CommandContext, services: Services): Promise<Result<SyncReport>> {
  const exchange = synchronize(services, context.interruption());
  const tell = ({ server }: SyncEvent): void => context.progress(context.messages.cli.sync.running(server));
  for (;;) {
    const step = await exchange.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

const noCounts = { received: null, sent: null, failed: [] };

function outcomeOf(
  { describe }: CommandContext,
  status: SyncStatus | null,
  report: SyncReport | null,
  lines: (page: Page) => readonly string[],
): Outcome {
  const shown = (error: ReaderError | null) => error && errorJson(error, describe);
  const { failed } = report ?? noCounts;
  const json = () => ({
    server: status?.server ?? null,
    user: status?.user ?? null,
    last: status?.last ?? null,
    error: shown(status?.error ?? null),
    waiting: status?.waiting ?? 0,
    received: report?.received ?? null,
    sent: report?.sent ?? null,
    failed: failed.map(({ url, error }) => ({ url, error: shown(error) })),
  });
  return {
    json,
    columns: ['server', 'user', 'last', 'error.code', 'waiting'],
    rows: () => (status === null ? [] : [json()]),
    text: page => lines(page).flatMap(line => linesOf(page, line)),
    confirmation: true,
    ...(failed.length > 0 ? { exitCode: exitCodes.partial } : {}),
  };
}

function statusLines(
  { messages, now }: Page,
  status: SyncStatus | null,
  { describe }: CommandContext,
): readonly string[] {
  const { sync } = messages.cli;
  if (status === null) return [sync.none];
  const { server, user, last, error, waiting } = status;
  return [
    sync.account(server, user),
    last === null ? sync.never : sync.last(messages.ago(last, now)),
    ...(waiting > 0 ? [sync.waiting(waiting)] : []),
    ...(error ? [sync.failed(describe(error))] : []),
  ];
}

const reportLines = (
  { messages: { cli } }: Page,
  { received, sent, failed }: SyncReport,
  { describe }: CommandContext,
): readonly string[] => [
  cli.sync.done(received, sent),
  ...failed.map(({ url, error }) => cli.sync.refused(url, describe(error))),
];

/** Without a word: one exchange. */
export const run: RunCommand = async context => {
  const [word, address, ...more] = context.input;
  if (word !== undefined && !isSyncWord(word))
    return fail('bad-value', { subject: word, detail: syncWords.join(', ') });
  if (more.length > 0 || (address !== undefined && word !== 'setup'))
    return fail('extra-argument', { subject: address ?? '', detail: usage });
  const services = await context.services();
  if (word === undefined) {
    const report = await exchanged(context, services);
    if (!report.ok) return report;
    const status = await syncStatus(services);
    return ok(outcomeOf(context, status, report.value, page => reportLines(page, report.value, context)));
  }
  if (word === 'setup') {
    const done = await setUp(context, services, address);
    if (!done.ok) return done;
  }
  if (word === 'off') {
    const done = await endSync(services);
    if (!done.ok) return done;
  }
  const status = await syncStatus(services);
  return ok(
    outcomeOf(context, status, null, page =>
      word === 'setup' && status
        ? [page.messages.cli.sync.ready(status.server)]
        : statusLines(page, status, context),
    ),
  );
};
