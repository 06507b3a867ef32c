/** Articles to a command, which is run for each of them without a shell: the article on its standard input and in its environment. */
import { spawn } from 'node:child_process';
import type { Parcel } from '../../domain/delivery.ts';
import { type Handing, handedOver, type Outlet, traceless } from './outlet.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const refused = (ended: string): Handing => ({ type: 'refused', ended });

function outcomeOf(code: number | null, signal: string | null): Handing {
  if (code === 0) return handedOver();
  return refused(signal ?? String(code));
}

/** `attempt`: from 1 on; a command that has seen an article before can know it. */
const attemptVariable = (attempt: number): Environment => ({ KHABAR_ATTEMPT: String(attempt) });

/** It is waited for, however long it takes: its success decides. */
export function createCommandOutlet(
  [program = '', ...values]: readonly string[],
  environment: Environment,
): Outlet {
  const run = (parcel: Parcel, attempt: number): Promise<Handing> =>
    new Promise(resolve => {
      const child = spawn(program, values, {
        stdio: ['pipe', 'inherit', 'inherit'],
        env: { ...environment, ...parcel.environment, ...attemptVariable(attempt) },
      });
      child.on('error', error => resolve(refused((error as NodeJS.ErrnoException).code ?? error.message)));
      child.on('exit', (code, signal) => resolve(outcomeOf(code, signal)));
      child.stdin.on('error', () => undefined); // it need not read
      child.stdin.end(parcel.line);
    });

  return {
    ...traceless,
    notesAttempts: true,
    hand: (parcel, attempt) => run(parcel, attempt).catch(error => refused(String(error))),
  };
}
