import { describe, expect, it } from 'vitest';
import { createMessageQueue } from '../../../source/cli/output/message-queue.ts';
import type { StandardError } from '../../../source/cli/output/standard-error.ts';

function recorder() {
  const said: string[] = [];
  const stderr: StandardError = {
    progress: text => void said.push(`progress ${text}`),
    endProgress: () => void said.push('end'),
    warn: message => void said.push(`warn ${message}`),
    say: message => void said.push(`say ${message}`),
    sayError: message => {
      if (message === 'unsayable') throw new Error('cannot lay out');
      said.push(`error ${message}`);
    },
  };
  let loads = 0;
  const load = async () => {
    loads++;
    return stderr;
  };
  return { said, load, loads: () => loads };
}

describe('a queue of messages', () => {
  it('loads nothing if nothing is said', async () => {
    const { load, loads } = recorder();
    const queue = createMessageQueue(load);
    queue.endProgress();
    await queue.settled();
    expect(loads()).toBe(0);
  });

  it('says everything in order, and loads once', async () => {
    const { said, load, loads } = recorder();
    const queue = createMessageQueue(load);
    queue.progress('1/2');
    queue.warn('careful');
    queue.endProgress();
    queue.say('done');
    await queue.settled();
    expect(said).toEqual(['progress 1/2', 'warn careful', 'end', 'say done']);
    expect(loads()).toBe(1);
  });

  it('reports a message that cannot be said, and goes on after it', async () => {
    const { said, load } = recorder();
    const queue = createMessageQueue(load);
    queue.sayError('unsayable');
    await expect(queue.settled()).rejects.toThrow('cannot lay out');
    queue.sayError('bug');
    await queue.settled();
    expect(said).toEqual(['error bug']);
  });
});
