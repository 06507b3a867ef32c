/**
 * A formula of MathML (W3C, MathML Core) as a piece of a line. TeX that comes with it is taken as it is; the rest is written
 * as one would type it: `x²`, `a/(b+c)`, `√(x+1)`.
 */
import { collapseBlanks } from '../../base/blanks.ts';
import type { Attributes } from './attributes.ts';
import { type Script, scriptText } from './scripts.ts';

/** An element that is open, and what its children have come to. */
interface Node {
  readonly name: string;
  readonly isTex: boolean;
  readonly parts: string[];
}

/** What is deeper has no structure of its own. */
const deepest = 32;

const signs: Readonly<Record<Script, string>> = { superscript: '^', subscript: '_' };

/** In a formula, unlike in a sentence, no letter or number is only small print. */
function script(kind: Script, base: string, raw: string): string {
  const written = scriptText(kind, raw, base.slice(-1));
  return base + (written === raw && /[\p{L}\p{N}]/u.test(raw) ? `${signs[kind]}(${raw})` : written);
}

const above = (base: string, raw: string): string => script('superscript', base, raw);
const below = (base: string, raw: string): string => script('subscript', base, raw);

const isOneTerm = (text: string): boolean => /^(?:\p{L}\p{M}*\p{No}*|[\p{N}.,]+)$/u.test(text);
const grouped = (text: string): string => (isOneTerm(text) ? text : `(${text})`);

/** How the children of an element are put together; those of all others follow one another. */
const writers = new Map<string, (...parts: readonly string[]) => string>(
  Object.entries({
    annotation: () => '',
    'annotation-xml': () => '',
    mfenced: (...parts) => `(${parts.join(', ')})`,
    mfrac: (over = '', under = '') => `${grouped(over)}/${grouped(under)}`,
    mover: (base = '', over = '') => (over.length === 1 ? base + over : above(base, over)),
    mphantom: () => '',
    mroot: (base = '', index = '') => `${above('', index)}√${grouped(base)}`,
    mspace: () => ' ',
    msqrt: (...parts) => `√${grouped(parts.join(''))}`,
    msub: (base = '', under = '') => below(base, under),
    msubsup: (base = '', under = '', over = '') => above(below(base, under), over),
    msup: (base = '', over = '') => above(base, over),
    mtable: (...rows) => rows.join('; '),
    mtr: (...cells) => cells.join(', '),
    munder: (base = '', under = '') => below(base, under),
    munderover: (base = '', under = '', over = '') => above(below(base, under), over),
  }),
);

/** Operators that have blanks around them. */
const spaced = /^[=<>≤≥≠≈≡∈∉⊂⊆→⇒⇔±×÷∧∨]$/u;

/** Elements that hold text; blanks between the others are none of the formula. */
const tokens: ReadonlySet<string> = new Set(['annotation', 'mi', 'mn', 'mo', 'ms', 'mtext']);

const onOneLine = (text: string): string => collapseBlanks(text).trim();

/** They become arguments, of which the stack holds only so many. */
const mostChildren = 1000;

function written({ name, parts }: Node): string {
  const text = parts.join('');
  if (name === 'mtext') return text;
  if (name === 'mo' && spaced.test(text.trim())) return ` ${text.trim()} `;
  return writers.get(name)?.(...parts.slice(0, mostChildren).map(part => part.trim())) ?? text;
}

/** `{\displaystyle E=mc^{2}}`, `$E=mc^2$` → the formula itself. */
export function bareTex(tex: string): string {
  const text = onOneLine(tex);
  const inner = /^\{\\(?:display|text)style (.*)\}$/u.exec(text)?.[1] ?? text;
  return (/^\$\$?([^$]*)\$\$?$/u.exec(inner)?.[1] ?? inner).trim();
}

export class Formula {
  private readonly nodes: Node[] = [{ name: 'math', isTex: false, parts: [] }];
  private tex: string | undefined;

  constructor(attributes: Attributes) {
    this.tex = attributes.get('alttext');
  }

  text(text: string): void {
    if (tokens.has(this.top.name) || text.trim() !== '') this.top.parts.push(text);
  }

  open(name: string, attributes: Attributes): void {
    if (this.nodes.length >= deepest) return;
    const isTex = /\b(?:la)?tex\b/iu.test(attributes.get('encoding') ?? '');
    this.nodes.push({ name, isTex, parts: [] });
  }

  close(name: string): void {
    if (this.nodes.length > 1 && this.top.name === name) this.leave();
  }

  /** All that was read, on one line. */
  finish(): string {
    while (this.nodes.length > 1) this.leave();
    return this.tex === undefined ? onOneLine(this.top.parts.join('')) : bareTex(this.tex);
  }

  private get top(): Node {
    return this.nodes.at(-1) as Node;
  }

  private leave(): void {
    const node = this.nodes.pop() as Node;
    if (node.isTex) this.tex ??= node.parts.join('');
    else this.top.parts.push(written(node));
  }
}
