/** Runs work with a time limit: a regular expression can take exponential time. */
import vm from 'node:vm';
import { once } from '../../base/once.ts';

const sandbox = { work: (): void => undefined };
const context = once(() => vm.createContext(sandbox));
const script = once(() => new vm.Script('work()'));

const isTimeout = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** The result of the work; null if it took longer than the limit, in ms. The overhead is 0.1 ms. */
export function withinTime<Value extends object>(work: () => Value, ms: number): Value | null {
  let value: Value | null = null;
  sandbox.work = () => {
    value = work();
  };
  try {
    script().runInContext(context(), { timeout: ms });
    return value;
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  } finally {
    sandbox.work = () => undefined;
  }
}
