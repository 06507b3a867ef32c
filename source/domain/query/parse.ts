/**
 * From text to a query. `or` binds weaker than words side by side, `-` and `not` bind tightest. Linear. The one place that
 * bounds a query, so that whatever walks it or compiles it never runs out of stack.
 */
import { failure, ok, type Result } from '../../base/result.ts';
import { bareQuery, fieldKindOf, fieldOf, fieldWords, nearestFirst } from './fields.ts';
import { normalForm } from './fold.ts';
import { languageOf, type QueryLanguage } from './keyword.ts';
import { patternProblem, patternSign } from './pattern.ts';
import { allOf, maxQueryDepth, maxQueryTerms, type Query, type QueryError } from './query.ts';
import { printedQuotes } from './syntax.ts';
import { type FieldToken, type PatternToken, type TextToken, type Token, tokensOf } from './tokens.ts';

type Parsed = Result<Query, QueryError>;

/** Between two brackets, or all of the text. */
interface Group {
  /** Of its bracket. */
  readonly column: number;
  readonly isNegated: boolean;
  readonly alternatives: Query[];
  operands: Query[];
}

const languageIn = (text: string): QueryLanguage => languageOf(text) ?? 'en';

const operandWords = (language: QueryLanguage): readonly string[] => [
  printedQuotes[language].join('…'),
  '(',
  ...fieldWords(language).map(word => `${word}:`),
];

function unclosedPhrase(text: string, column: number): Parsed {
  const found = /^\S*/u.exec(text.slice(column))?.[0] ?? '';
  return failure({
    column,
    problem: 'unclosed-phrase',
    found,
    expected: [found.startsWith('«') ? '»' : '"'],
  });
}

function badValue(column: number, found: string, expected: readonly string[]): Parsed {
  return failure({ column, problem: 'bad-value', found, expected: nearestFirst(found, expected) });
}

function textQuery(text: string, token: TextToken): Parsed {
  if (!token.isClosed) return unclosedPhrase(text, token.start);
  if (token.isBeginning) return ok({ beginning: token.text });
  if (!token.isQuoted) return ok((token.isPlain ? bareQuery(token.text) : undefined) ?? { word: token.text });
  if (token.text !== '') return ok({ phrase: token.text });
  const found = text.slice(token.start, token.end);
  return badValue(token.start, found, [printedQuotes[languageIn(text)].join('…')]);
}

function patternQuery(text: string, { start, end, source, isClosed, rest }: PatternToken): Parsed {
  const error = { column: start, found: text.slice(start, end), expected: [] };
  if (!isClosed) return failure({ ...error, problem: 'unclosed-pattern', expected: [patternSign] });
  if (rest.start < rest.end) {
    const found = text.slice(rest.start, rest.end);
    return failure({ ...error, column: rest.start, problem: 'pattern-end', found });
  }
  const reason = patternProblem(source);
  return reason === null ? ok({ regex: source }) : failure({ ...error, problem: 'bad-pattern', reason });
}

function fieldQuery(text: string, { start, name, value }: FieldToken, now: Date): Parsed {
  const kind = fieldKindOf(name);
  const language = languageIn(name);
  if (!kind) {
    const expected = nearestFirst(name, fieldWords(language)).map(word => `${word}:`);
    return failure({ column: start, problem: 'unknown-field', found: `${name}:`, expected });
  }
  if (!value.isClosed) return unclosedPhrase(text, value.start);
  const field = fieldOf(kind);
  const parsed = field.parse(value.text, now);
  return parsed === null
    ? badValue(value.start, value.text, field.expected[languageOf(value.text) ?? language])
    : ok({ [kind]: parsed } as unknown as Query);
}

class Parser {
  private readonly groups: Group[] = [];
  private group: Group = { column: 0, isNegated: false, alternatives: [], operands: [] };
  private isNegated = false;
  private terms = 0;
  /** An operator wants something to follow. */
  private isWaiting = false;
  private readonly text: string;
  private readonly now: Date;

  constructor(text: string, now: Date) {
    this.text = text;
    this.now = now;
  }

  parse(): Parsed {
    for (const token of tokensOf(this.text)) {
      const error = this.excess(token) ?? this.take(token);
      if (error) return failure(error);
    }
    if (this.isWaiting) return failure(this.missing(this.text.length, ''));
    if (this.groups.length > 0)
      return failure({ column: this.group.column, problem: 'unclosed-bracket', found: '(', expected: [')'] });
    return ok(normalForm(this.closed()));
  }

  private excess({ type, start, end }: Token): QueryError | undefined {
    const excessive = (problem: 'too-deep' | 'too-long'): QueryError => ({
      column: start,
      problem,
      found: this.text.slice(start, end),
      expected: [],
    });
    if (type === 'open' && this.groups.length === maxQueryDepth) return excessive('too-deep');
    const isTerm = type === 'open' || type === 'text' || type === 'field' || type === 'pattern';
    return isTerm && ++this.terms > maxQueryTerms ? excessive('too-long') : undefined;
  }

  private take(token: Token): QueryError | undefined {
    switch (token.type) {
      case 'text':
        return this.leaf(textQuery(this.text, token));
      case 'field':
        return this.leaf(fieldQuery(this.text, token, this.now));
      case 'pattern':
        return this.leaf(patternQuery(this.text, token));
      case 'not':
        this.isNegated = this.isNegated !== (token.times % 2 === 1);
        this.isWaiting = true;
        return undefined;
      case 'or':
        return this.or(token);
      case 'open':
        return this.open(token);
      case 'close':
        return this.close(token);
    }
  }

  private leaf(parsed: Parsed): QueryError | undefined {
    if (!parsed.ok) return parsed.error;
    this.operand(parsed.value, this.isNegated);
    return undefined;
  }

  private operand(query: Query, isNegated: boolean): void {
    this.group.operands.push(isNegated ? { not: query } : query);
    this.isNegated = false;
    this.isWaiting = false;
  }

  private or(token: Token): QueryError | undefined {
    if (this.isWaiting || this.group.operands.length === 0) return this.missingBefore(token);
    this.group.alternatives.push(allOf(this.group.operands));
    this.group.operands = [];
    this.isWaiting = true;
    return undefined;
  }

  private open({ start }: Token): undefined {
    this.groups.push(this.group);
    this.group = { column: start, isNegated: this.isNegated, alternatives: [], operands: [] };
    this.isNegated = false;
    this.isWaiting = false;
  }

  private close(token: Token): QueryError | undefined {
    if (this.isWaiting) return this.missingBefore(token);
    const outer = this.groups.pop();
    if (!outer) return { column: token.start, problem: 'unopened-bracket', found: ')', expected: ['('] };
    const { isNegated } = this.group;
    const query = this.closed();
    this.group = outer;
    this.operand(query, isNegated);
    return undefined;
  }

  private closed(): Query {
    const { alternatives, operands } = this.group;
    const last = allOf(operands);
    return alternatives.length === 0 ? last : { any: [...alternatives, last] };
  }

  private missingBefore({ start, end }: Token): QueryError {
    return this.missing(start, this.text.slice(start, end));
  }

  private missing(column: number, found: string): QueryError {
    return { column, problem: 'missing-operand', found, expected: operandWords(languageIn(this.text)) };
  }
}

/**
 * The query of a text, in its normal form; an empty text is everything. `now` is for times that no calendar has. An address
 * (`https://…`), a time (`12:30`) and whatever else has more than letters before its colon is a word.
 */
export const parseQuery = (text: string, now: Date): Parsed => new Parser(text, now).parse();
