/** The data in a page's scripts: JSON, and the JSON that programs begin with (`window.__STATE__ = {…}`). */
import type { DomDocument, DomElement } from './dom.ts';

/** What hides a script from what does not know scripts. */
const wrappers = [
  /^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/u,
  /(?:-->|(?:\/\/|\/\*)?(?<!\s)\s*\]\]>(?:\s*\*\/)?)$/u,
];

const unwrapped = (script: DomElement): string =>
  wrappers.reduce((text, wrapper) => text.replace(wrapper, ''), script.textContent.trim());

/** One that is not closed goes to the end, so that it is read once. */
const anyString = String.raw`"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)`;
/** Usual mistakes: control characters in strings, commas before a bracket, values that JSON does not have. */
const repairable = new RegExp(String.raw`${anyString}|,(?=\s*[\]}])|\bundefined\b`, 'gsu');

const escapedControl = (control: string): string => (control === '\n' ? String.raw`\n` : ' ');

const repaired = (json: string): string =>
  json.replace(repairable, part =>
    part.startsWith('"') ? part.replace(/\p{Cc}/gu, escapedControl) : part === ',' ? '' : 'null',
  );

function parsed(json: string): unknown {
  for (const attempt of [json, repaired(json)]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

/** The value of a script that is JSON, or null. */
export const scriptJson = (script: DomElement): unknown => parsed(unwrapped(script));

/* ---- programs ---- */

const assignment =
  /(?<![\w$.])(?:(?:window|self|globalThis)\s*(?:\.\s*[\w$]+|\[\s*["'][\w$]+["']\s*\])|(?:var|let|const)\s+[\w$]+)\s*=\s*(?:JSON\.parse\(\s*(decodeURIComponent\(\s*)?)?(?=[{["'])/gu;

const stringAt = /"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'/suy;
const escapeSequence = /\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gisu;
const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** What a string of a program says. */
const unescaped = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(escapeSequence, (_, unit?: string, byte?: string, letter = '') =>
      unit === undefined && byte === undefined
        ? (controls[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(unit ?? byte ?? '', 16)),
    );

const delimiter = new RegExp(String.raw`${anyString}|[[\]{}]`, 'gsu');

/** Where the bracket at `start` is closed; the end of the text if it is not. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  delimiter.lastIndex = start;
  for (let match = delimiter.exec(text); match; match = delimiter.exec(text)) {
    if (/^[[{]/u.test(match[0])) depth++;
    else if (/^[\]}]/u.test(match[0]) && --depth === 0) return delimiter.lastIndex;
  }
  return text.length;
}

function decodedOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The value of a string that is parsed when the program runs. */
function jsonIn(literal: string, isEncoded: boolean): unknown {
  const text = isEncoded ? decodedOrNull(unescaped(literal)) : unescaped(literal);
  return text === null ? null : parsed(text);
}

/** The values that a program assigns to variables, as far as they are JSON. Linear: each is read once. */
export function assignedJson(program: string): readonly unknown[] {
  const found: unknown[] = [];
  assignment.lastIndex = 0;
  for (let match = assignment.exec(program); match; match = assignment.exec(program)) {
    const start = assignment.lastIndex;
    stringAt.lastIndex = start;
    const literal = stringAt.exec(program)?.[0];
    const end = literal === undefined ? endOfValue(program, start) : start + literal.length;
    found.push(
      literal === undefined ? parsed(program.slice(start, end)) : jsonIn(literal, match[1] !== undefined),
    );
    assignment.lastIndex = end;
  }
  return found;
}

/** More text of scripts is not looked through, in UTF-16 units. */
const longestPrograms = 4_000_000;

/** Attributes in which systems keep the state of the element that a script fills. */
const stateAttributes = ['data-page', 'data-props', 'data-state'];

/** All data that the page is drawn from. The document may be used up before the values are read. */
export function stateReader(document: DomDocument): () => readonly unknown[] {
  const programs = [...document.querySelectorAll('script:not([src])')]
    .filter(script => /^(?:|module|text\/javascript)$/iu.test(script.getAttribute('type') ?? ''))
    .map(script => script.textContent);
  const texts = [...document.querySelectorAll('script[type="application/json"]')].map(unwrapped);
  const attributes = stateAttributes.flatMap(name =>
    [...document.querySelectorAll(`[${name}^="{"]`)].map(element => element.getAttribute(name) ?? ''),
  );
  const length = [...programs, ...texts, ...attributes].reduce((sum, text) => sum + text.length, 0);
  return () =>
    length > longestPrograms
      ? []
      : [...[...texts, ...attributes].map(parsed), ...programs.flatMap(assignedJson)];
}
