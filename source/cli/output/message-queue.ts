/** Messages in the order in which they are said. What lays them out is loaded for the first one: most runs say nothing. */
import { once } from '../../base/once.ts';
import type { StandardError } from './standard-error.ts';

export interface MessageQueue extends StandardError {
  /** Resolves once everything said so far is written; rejects if the last message could not be. */
  readonly settled: () => Promise<void>;
}

export function createMessageQueue(load: () => Promise<StandardError>): MessageQueue {
  const target = once(load);
  let last: Promise<void> = Promise.resolve();
  let isUsed = false;
  function enqueue(act: (stderr: StandardError) => void): void {
    isUsed = true;
    last = last.catch(() => undefined).then(async () => act(await target()));
  }
  return {
    progress: text => enqueue(stderr => stderr.progress(text)),
    endProgress: () => {
      if (isUsed) enqueue(stderr => stderr.endProgress());
    },
    warn: message => enqueue(stderr => stderr.warn(message)),
    say: message => enqueue(stderr => stderr.say(message)),
    sayError: message => enqueue(stderr => stderr.sayError(message)),
    settled: () => last,
  };
}
