/**
 * The reader in a pseudo-terminal. While it runs, each piece of output is only stored with the time of its arrival; what it says is looked at
 * afterwards.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { environment, khabar } from './khabar.js';

const silentMs = 60;
const longestAnswer = 15_000;
const longestSettling = 1000;
/** So many looks take longer than the reader lets the hands rest before it lays out what may be looked at next. */
const looksAtRest = 15;
const lookMs = 4;
const longestWork = 15_000;
const longestStart = 60_000;
const longestGoodbye = 5000;

const endOfUpdate = Buffer.from('\u001b[?2026l');

/** What the reader asks of a terminal at its start, and xterm's answers. */
const answers = [
  ['\u001b[6n', '\u001b[1;1R'],
  ['\u001b[c', '\u001b[?62;22c'],
];

/** When each synchronized update in pieces of output had arrived whole. */
export function updateTimes(pieces) {
  const bytes = Buffer.concat(pieces.map(piece => piece.bytes));
  const times = [];
  let piece = 0;
  let reached = pieces[0]?.bytes.length ?? 0;
  for (
    let end = bytes.indexOf(endOfUpdate);
    end >= 0;
    end = bytes.indexOf(endOfUpdate, end + endOfUpdate.length)
  ) {
    while (reached < end + endOfUpdate.length) reached += pieces[++piece].bytes.length;
    times.push({ at: pieces[piece].at, cpu: pieces[piece].cpu, piece });
  }
  return times;
}

/** Of the main thread of a process, in ms: the first figure of its `schedstat`, in ns. Null: it has ended. */
function cpuTimeOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/** Proc_pid_stat(5): the first letter behind the name, which can have brackets. */
const isAsleep = pid => /\) S [^)]*$/u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

const childrenOf = pid =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);

/**
 * Opens the reader, without the network unless `args` say otherwise: it refreshes when it opens. Waits for its first whole frame; `firstFrame` is what that took from the start of the process, in ms. Any program will do that ends on Q.
 */
export async function openReader({ home, columns, rows, env = {}, args = [khabar, '--offline'] }) {
  const pieces = [];
  let isStarting = true;
  const start = performance.now();
  const pty = spawn(process.execPath, args, {
    cols: columns,
    rows,
    cwd: home,
    encoding: null,
    env: { ...environment(home), TERM: 'xterm-256color', XTERM_VERSION: 'XTerm(379)', ...env },
  });
  pty.onData(bytes => {
    pieces.push({ at: performance.now(), cpu: cpuTime(), bytes });
    if (!isStarting) return;
    for (const [question, answer] of answers) if (bytes.includes(question)) pty.write(answer);
  });
  const cpuTime = () => cpuTimeOf(pty.pid);

  let hasEnded = false;
  const ended = new Promise(resolve => {
    pty.onExit(() => {
      hasEnded = true;
      resolve();
    });
  });

  /** Waits until something has come since piece `from`, and nothing more for `quiet` ms; false if nothing came in time. */
  async function silence(from, { quiet = silentMs, patience = longestAnswer } = {}) {
    const begun = performance.now();
    for (;;) {
      const last = pieces.length > from ? pieces.at(-1).at : null;
      const now = performance.now();
      if (last === null && now - begun >= patience) return false;
      if (last !== null && now - last >= quiet) return true;
      await delay(last === null ? 2 : Math.max(1, quiet - (now - last)));
    }
  }

  /** Waits until neither the reader nor its jobs do anything, whether it is to be seen or not, or wait for a processor; gives up after a while. */
  async function rest() {
    const deadline = performance.now() + longestWork;
    let before = '';
    for (let looks = 0; looks < looksAtRest && performance.now() < deadline; looks++) {
      await delay(lookMs);
      const work = [pty.pid, ...childrenOf(pty.pid)].map(cpuTimeOf).join(' ');
      if (work !== before || !isAsleep(pty.pid)) looks = 0;
      before = work;
    }
  }

  async function close() {
    if (hasEnded) return;
    pty.write('Q');
    const isOver = await Promise.race([ended.then(() => true), delay(longestGoodbye, false, { ref: false })]);
    if (isOver) return;
    process.kill(pty.pid, 'SIGKILL');
    await ended;
  }

  const begun = performance.now();
  while (updateTimes(pieces).length === 0) {
    await silence(pieces.length, { patience: silentMs });
    if (hasEnded || performance.now() - begun > longestStart) throw new Error('the reader has drawn nothing');
  }
  await silence(0);
  isStarting = false;

  const memory = name =>
    Number(
      new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(readFileSync(`/proc/${pty.pid}/status`, 'utf8'))[1],
    ) / 1024;

  return {
    firstFrame: updateTimes(pieces).at(-1).at - start,
    pieces,
    columns,
    rows,
    pid: pty.pid,
    cpuTime,
    write: keys => pty.write(keys),
    resize: (wide, high) => pty.resize(wide, high),
    silence,
    rest,
    /** Waits for a pause in what is written; gives up after a while where nothing comes, as after a key that changes nothing. */
    settle: (from, quiet = silentMs) => silence(from, { quiet, patience: longestSettling }),
    /** Presses a key and waits for the end of its answer; times in ms after the press, null if there was none. */
    async press(key, quiet = silentMs) {
      const from = pieces.length;
      const pressed = performance.now();
      pty.write(key);
      if (!(await silence(from, { quiet }))) return null;
      const answer = pieces.slice(from);
      const [echo] = updateTimes(answer);
      return {
        first: answer[0].at - pressed,
        echo: (echo ?? answer[0]).at - pressed,
        last: answer.at(-1).at - pressed,
      };
    },
    /** Drops the output so far. */
    forget: () => void pieces.splice(0),
    /** MB of the whole process in memory. */
    residentMemory: () => memory('VmRSS'),
    /** The most MB that it had in memory since the last call of `forgetPeak`. */
    peakMemory: () => memory('VmHWM'),
    /** proc_pid_clear_refs(5): 5 resets the peak. */
    forgetPeak: () => writeFileSync(`/proc/${pty.pid}/clear_refs`, '5'),
    close,
  };
}
