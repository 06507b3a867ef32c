import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createSession, type ProcessHost } from '../../source/terminal/session.ts';
import { plainMode, type SessionMode } from '../../source/terminal/session-bytes.ts';

const enter = '\u001B[?1049h\u001B[22;2t';
const hide = '\u001B[?25l';
const clear = '\u001B[?2004h\u001B[2J\u001B[H';
const restore = '\u001B[?2004l\u001B[?25h\u001B[0m\u001B[23;2t\u001B[?1049l';
const explicit: SessionMode = { explicit: true, restoreImplicit: true, mlterm: false };
const foundExplicit: SessionMode = { ...explicit, restoreImplicit: false };
const mlterm: SessionMode = { explicit: false, restoreImplicit: false, mlterm: true };
const mltermOff = '\u001B]5379;use_ctl=false\u0007';
const mltermOn = '\u001B]5379;use_ctl=true\u0007';

/** A process, a terminal and a screen that write one log. */
function createWorld() {
  const log: string[] = [];
  const host = new EventEmitter() as EventEmitter & ProcessHost;
  const deferred: (() => void)[] = [];
  Object.assign(host, {
    pid: 4711,
    exit: (code: number) => {
      log.push(`exit ${code}`);
      host.emit('exit', code);
    },
    kill: (pid: number, signal: string) => log.push(`kill ${pid} ${signal}`),
  });
  const input = {
    isRaw: false,
    setRawMode(raw: boolean) {
      log.push(`raw ${raw}`);
      input.isRaw = raw;
    },
  };
  const session = createSession({
    host,
    write: bytes => log.push(bytes),
    input,
    onEnter: () => log.push('draw'),
    onLeave: () => log.push('pause'),
    onHangUp: () => log.push('let go'),
    onCrash: error => log.push(`crash ${(error as Error).message}`),
    defer: callback => deferred.push(callback),
  });
  /** What happened since the last time. */
  const news = (): string[] => log.splice(0);
  return {
    host,
    input,
    session,
    news,
    runDeferred: () => deferred.splice(0).forEach(callback => void callback()),
  };
}

function started(mode: SessionMode = plainMode) {
  const world = createWorld();
  world.session.open();
  world.session.start(mode);
  world.news();
  return world;
}

test('a real process will do', () => {
  const host: ProcessHost = process;
  expect(host.pid).toBe(process.pid);
});

describe('the bytes, in their order', () => {
  const modes: readonly (readonly [string, SessionMode, string, string])[] = [
    ['others', plainMode, clear, restore],
    ['explicit', explicit, `\u001B[8l${clear}`, `\u001B[8h${restore}`],
    ['found explicit', foundExplicit, `\u001B[8l${clear}`, restore],
    ['mlterm', mlterm, mltermOff + clear, mltermOn + restore],
    [
      'focus reported',
      { ...plainMode, reportFocus: true },
      `\u001B[?1004h${clear}`,
      `\u001B[?1004l${restore}`,
    ],
    [
      'changes between dark and light reported',
      { ...plainMode, reportScheme: true },
      `\u001B[?2031h${clear}`,
      `\u001B[?2031l${restore}`,
    ],
    [
      'the mouse reported',
      { ...plainMode, mouse: true },
      `\u001B[?1002h\u001B[?1006h${clear}`,
      `\u001B[?1006l\u001B[?1002l${restore}`,
    ],
  ];

  test.each(modes)('%s', (_, mode, start, end) => {
    const { session, news } = createWorld();
    session.open();
    expect(news()).toEqual([enter + hide]);
    session.start(mode);
    expect(news()).toEqual([start, 'draw']);
    session.restart();
    expect(news()).toEqual([start]);
    session.close();
    expect(news()).toEqual(['pause', end]);
  });

  test('start alone enters first', () => {
    const { session, news } = createWorld();
    session.start(explicit);
    expect(news()).toEqual([enter + hide, `\u001B[8l${clear}`, 'draw']);
  });

  test('another mode takes the place of the one before', () => {
    const { session, news } = started(explicit);
    session.start(plainMode);
    expect(news()).toEqual([`\u001B[8h${clear}`, 'draw']);
    session.close();
    expect(news()).toEqual(['pause', restore]);
  });
});

describe('every way out restores, once', () => {
  const end = `\u001B[8h${restore}`;

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s exits with %i', (signal, code) => {
    const { host, news } = started(explicit);
    host.emit(signal);
    expect(news()).toEqual(['pause', end, `exit ${code}`]);
  });

  test('SIGHUP lets go of the terminal and exits with 129', () => {
    const { host, news } = started(explicit);
    host.emit('SIGHUP');
    expect(news()).toEqual(['pause', end, 'let go', 'exit 129']);
  });

  test('a terminal that is gone is no crash', () => {
    const { host, news } = started(explicit);
    host.emit('uncaughtException', Object.assign(new Error('write EIO'), { code: 'EIO' }));
    expect(news()).toEqual(['pause', end, 'let go', 'exit 129']);
  });

  test('raw mode that cannot be taken back stops nothing', () => {
    const { host, input, news } = started(explicit);
    input.isRaw = true;
    input.setRawMode = () => {
      throw Object.assign(new Error('setRawMode EIO'), { code: 'EIO' });
    };
    host.emit('SIGHUP');
    expect(news()).toEqual(['pause', end, 'let go', 'exit 129']);
  });

  test.each(['uncaughtException', 'unhandledRejection'])(
    '%s: the terminal first, then the message',
    event => {
      const { host, news } = started(explicit);
      host.emit(event, new Error('boom'));
      expect(news()).toEqual(['pause', end, 'crash boom', 'exit 1']);
    },
  );

  test('exit', () => {
    const { host, news } = started(explicit);
    host.emit('exit', 0);
    expect(news()).toEqual(['pause', end]);
  });

  test('during the probe too', () => {
    const { host, session, news } = createWorld();
    session.open();
    news();
    host.emit('SIGTERM');
    expect(news()).toEqual(['pause', restore, 'exit 143']);
  });

  test('raw mode is taken back', () => {
    const { input, session, news } = started();
    input.isRaw = true;
    session.close();
    expect(news()).toEqual(['pause', restore, 'raw false']);
  });

  test('closing twice writes once, and leaves no listener', () => {
    const { host, session, news } = started(explicit);
    session.close();
    news();
    session.close();
    session.start(explicit);
    session.open();
    session.restart();
    expect(news()).toEqual([]);
    expect(host.eventNames()).toEqual([]);
  });

  test('a session that never opened writes nothing', () => {
    const { session, news } = createWorld();
    session.close();
    expect(news()).toEqual([]);
  });
});

describe('a child', () => {
  test('has the terminal between suspend and resume', () => {
    const { session, input, news } = started(explicit);
    input.isRaw = true;
    session.suspend();
    expect(news()).toEqual(['pause', `\u001B[8h${restore}`, 'raw false']);
    expect(session.isActive).toBe(false);
    session.restart();
    expect(news()).toEqual([]);
    session.resume();
    expect(news()).toEqual(['raw true', `${enter}\u001B[8l${clear}${hide}`, 'draw']);
    expect(session.isActive).toBe(true);
  });

  test('is the one that Ctrl-C is for', () => {
    const { host, session, news } = started();
    session.suspend();
    news();
    host.emit('SIGINT');
    expect(news()).toEqual([]);
  });

  test('a signal that ends us then finds nothing to restore', () => {
    const { host, session, news } = started();
    session.suspend();
    news();
    host.emit('SIGTERM');
    expect(news()).toEqual(['exit 143']);
  });

  test('stopping it stops us, without touching the terminal', () => {
    const { host, session, news, runDeferred } = started();
    session.suspend();
    news();
    host.emit('SIGTSTP');
    expect(news()).toEqual(['kill 4711 SIGTSTP']);
    host.emit('SIGCONT');
    runDeferred();
    expect(news()).toEqual([]);
    expect(host.listenerCount('SIGTSTP')).toBe(1);
  });
});

describe('stopping', () => {
  const back = `${enter}\u001B[8l${clear}${hide}`;

  test('SIGTSTP restores, stops this process by the signal itself, and SIGCONT comes back', () => {
    const { host, news, runDeferred } = started(explicit);
    host.emit('SIGTSTP');
    expect(news()).toEqual(['pause', `\u001B[8h${restore}`, 'kill 4711 SIGTSTP']);
    expect(host.listenerCount('SIGTSTP')).toBe(0);
    host.emit('SIGCONT');
    expect(news()).toEqual([back, 'draw']);
    expect(host.listenerCount('SIGTSTP')).toBe(1);
    runDeferred();
    expect(news()).toEqual([]);
  });

  test('by a key it stops the whole job', () => {
    const { session, news } = started();
    session.stop();
    expect(news()).toEqual(['pause', restore, 'kill 0 SIGTSTP']);
  });

  test('pastes and the mouse are given back meanwhile, and asked for again', () => {
    const { host, news } = started({ ...plainMode, mouse: true });
    host.emit('SIGTSTP');
    expect(news()[1]).toBe(`\u001B[?1006l\u001B[?1002l${restore}`);
    host.emit('SIGCONT');
    expect(news()[0]).toBe(`${enter}\u001B[?1002h\u001B[?1006h${clear}${hide}`);
  });

  test('where nobody could continue us, it comes back by itself', () => {
    const { session, news, runDeferred } = started(explicit);
    session.stop();
    news();
    runDeferred();
    expect(news()).toEqual([back, 'draw']);
  });

  test('ended while stopped, there is nothing to restore', () => {
    const { host, session, news, runDeferred } = started();
    session.stop();
    news();
    host.emit('SIGTERM');
    runDeferred();
    expect(news()).toEqual(['exit 143']);
    expect(host.eventNames()).toEqual([]);
  });

  test('after a SIGSTOP everything is taken again', () => {
    const { host, input, news } = started(explicit);
    input.isRaw = true;
    host.emit('SIGCONT');
    expect(news()).toEqual(['raw false', 'raw true', `\u001B[8l${clear}${hide}`, 'draw']);
  });
});
