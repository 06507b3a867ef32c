/** Work that may not end by itself: a regular expression can try more ways to match a text than there is time for. */
import vm from 'node:vm';
import { once } from '../../base/once.ts';

const sandbox = { work: (): void => undefined };
const context = once(() => vm.createContext(sandbox));
const script = once(() => new vm.Script('work()'));

const isTimeout = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** What the work gives; null if it has been broken off after so many milliseconds. Takes 0.1 ms by itself. */
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
