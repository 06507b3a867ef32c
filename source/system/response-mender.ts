/**
 * Mends responses between a connection and Node's parser: the head (`response-head.ts`), chunks (`chunked-body.ts`), and what follows the
 * end of a response, which must never be taken for the next one.
 */
import type { Duplex } from 'node:stream';
import { type ChunkReader, createChunkReader } from './chunked-body.ts';
import { type Framing, mendHead } from './response-head.ts';

interface ResponseMender {
  /** A request is sent: a head comes next. */
  expect(): void;
  /** What the parser is given instead of these bytes. */
  mend(bytes: Buffer): Buffer;
  /** What is held back of a head that does not end. */
  rest(): Buffer;
  /** More came than the response has. */
  hasExcess(): boolean;
}

/** The parser refuses a longer head. */
const longestHead = 64 * 1024;

/** Heads that say that another one follows (RFC 9110 §15.2). */
const mostInterims = 20;

const blankLine = /\n\r?\n/u;
/** The bytes of a blank line that the next bytes may complete. */
const blankLineReach = 2;

const nothing = Buffer.alloc(0);

type Part = 'head' | 'body' | 'end' | 'unreadable';

function createResponseMender(): ResponseMender {
  let part: Part = 'end';
  let held: Buffer[] = [];
  let heldLength = 0;
  let framing: Framing = { kind: 'none' };
  let left = 0;
  let chunks: ChunkReader = createChunkReader();
  let excess = false;
  let interims = 0;

  function takeHeld(): Buffer {
    const all = Buffer.concat(held);
    held = [];
    heldLength = 0;
    return all;
  }

  function asTheyAre(): Buffer {
    part = 'unreadable';
    return takeHeld();
  }

  function beginBody(next: Framing): void {
    framing = next;
    part = next.kind === 'interim' ? 'head' : 'body';
    if (next.kind === 'none' || (next.kind === 'sized' && next.length === 0)) part = 'end';
    left = next.kind === 'sized' ? next.length : Number.POSITIVE_INFINITY;
    chunks = createChunkReader();
  }

  /** The end of the head in the bytes that come now, or -1. */
  function endOfHead(bytes: Buffer): number {
    const before = Buffer.concat(held.slice(-blankLineReach)).subarray(-blankLineReach).toString('latin1');
    const match = blankLine.exec(before + bytes.toString('latin1', 0, longestHead));
    return match ? match.index + match[0].length - before.length : -1;
  }

  function takeHead(bytes: Buffer): Buffer {
    const start = heldLength === 0 ? bytes.findIndex(byte => byte !== 0x0d && byte !== 0x0a) : 0;
    if (start < 0) return nothing;
    const fresh = bytes.subarray(start);
    const end = endOfHead(fresh);
    held.push(end < 0 ? fresh : fresh.subarray(0, end));
    heldLength += fresh.length;
    if (end < 0) return heldLength > longestHead ? asTheyAre() : nothing;
    const raw = takeHeld();
    const head = mendHead(raw.toString('latin1').trimEnd());
    if (head === null || interims > mostInterims) {
      part = 'unreadable';
      return Buffer.concat([raw, fresh.subarray(end)]);
    }
    beginBody(head.framing);
    if (head.framing.kind === 'interim') interims++;
    const body = mend(fresh.subarray(end));
    return head.framing.kind === 'interim' ? body : Buffer.concat([Buffer.from(head.text, 'latin1'), body]);
  }

  function takeBody(bytes: Buffer): Buffer {
    if (framing.kind === 'chunked') {
      const { chunks: given, length } = chunks.read(bytes);
      if (chunks.isDone()) part = 'end';
      excess = length < bytes.length;
      return given;
    }
    const body = bytes.subarray(0, left);
    left -= body.length;
    if (left === 0) part = 'end';
    excess = bytes.length > body.length;
    return body;
  }

  function takeExcess(): Buffer {
    excess = true;
    return nothing;
  }

  const takers: Readonly<Record<Part, (bytes: Buffer) => Buffer>> = {
    head: takeHead,
    body: takeBody,
    end: takeExcess,
    unreadable: bytes => bytes,
  };

  const mend = (bytes: Buffer): Buffer => (bytes.length === 0 ? nothing : takers[part](bytes));

  return {
    expect() {
      part = 'head';
      interims = 0;
      takeHeld();
    },
    mend,
    rest: takeHeld,
    hasExcess: () => excess,
  };
}

const menders = new WeakMap<Duplex, ResponseMender>();

/** `push` is where the bytes of a connection come in, and Node has no other place before its parser. */
function mendAll(socket: Duplex): ResponseMender {
  const mender = createResponseMender();
  const push = socket.push.bind(socket);
  socket.push = (bytes: Buffer | null): boolean => {
    if (bytes === null) {
      const rest = mender.rest();
      if (rest.length > 0) push(rest);
      return push(null);
    }
    const mended = mender.mend(bytes);
    const wantsMore = mended.length === 0 || push(mended);
    if (mender.hasExcess()) socket.destroy();
    return wantsMore;
  };
  menders.set(socket, mender);
  return mender;
}

/** Mends the response to the request that is about to be sent over a connection. */
export function mendResponse(socket: Duplex): void {
  const mender = menders.get(socket) ?? mendAll(socket);
  mender.expect();
}
