/** One run of `khabar`. It loads what its arguments ask for and no more: the version needs only the parser. */
import { ok, type Result, readerErrorIn } from '../domain/errors.ts';
import { parseArguments } from './arguments/parse-arguments.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { World } from './world.ts';

function printVersion({ stdout, version }: World, asJson: boolean): Result<null> {
  try {
    stdout.write(asJson ? `${JSON.stringify({ version: version() }, null, 2)}\n` : `${version()}\n`);
    return ok(null);
  } catch (thrown) {
    const error = readerErrorIn(thrown);
    if (!error) throw thrown;
    return { ok: false, error };
  }
}

/** Resolves to the exit code; never rejects. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  if (argv[0] === 'complete') return (await import('./complete/complete.ts')).complete(argv.slice(1), world);
  const line = parseArguments(argv, world.clock.now());
  const wantsVersion = line.ok && line.value.flags.version && !line.value.flags.help;
  const printed = wantsVersion ? printVersion(world, line.value.flags.json) : null;
  if (printed?.ok) return exitCodes.done;
  const { runLine } = await import('./run-line.ts');
  return runLine(argv, printed ?? line, world);
}
