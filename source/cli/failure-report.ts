/** Prints a failure on standard error: in words, or with `--json` as one JSON object on one line. Standard output stays empty. */
import { type ReaderError, readerErrorIn } from '../domain/errors.ts';
import type { Messages } from '../i18n/messages.ts';
import { describeIn } from './describe.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { errorJson } from './output/error-json.ts';
import type { MessageQueue } from './output/message-queue.ts';
import type { World } from './world.ts';

export interface FailureReport {
  readonly failure: (error: ReaderError) => Promise<ExitCode>;
  /** Anything thrown: a storage or system error, or a bug. */
  readonly thrown: (thrown: unknown) => Promise<ExitCode>;
}

export interface FailureReportOptions {
  readonly world: World;
  readonly messages: Messages;
  readonly stderr: MessageQueue;
  readonly isJson: boolean;
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

const stackOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);

export function createFailureReport(options: FailureReportOptions): FailureReport {
  const { world, messages, stderr, isJson } = options;
  const describe = describeIn(messages);

  async function sayError(message: string): Promise<void> {
    stderr.sayError(message);
    await stderr.settled();
  }

  const writeJson = (error: object): void => world.stderr.write(`${JSON.stringify({ error })}\n`);

  async function failure(error: ReaderError): Promise<ExitCode> {
    if (isJson) writeJson(errorJson(error, describe));
    else await sayError(describe(error));
    return exitCodeOf(error);
  }

  async function bug(thrown: unknown): Promise<ExitCode> {
    const { bug: message } = messages.cli;
    const stack = stackOf(thrown);
    if (isJson) writeJson({ code: 'bug', message, url: null, httpStatus: null, stack });
    else {
      await sayError(message);
      world.stderr.write(`${stack}\n`);
    }
    return exitCodes.failed;
  }

  return {
    failure,
    thrown: thrown => {
      const error = failureIn(thrown);
      return error ? failure(error) : bug(thrown);
    },
  };
}
