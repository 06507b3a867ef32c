/** The line of facts below a headline in a list: where an article is from, how old and how long it is, and what the user did with it. */
import { isolated } from '../../base/isolated.ts';
import type { Direction } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { minutesToRead } from '../../domain/reading-time.ts';
import { isReadWhole } from '../../domain/story-row.ts';
import { type Line, layoutLine, type Span } from '../../text/layout.ts';
import { placeLine, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import { effectiveDate } from '../article-date.ts';
import type { Drawing } from './drawing.ts';
import { hueOf } from './hue.ts';
import { inOwnOrder } from './in-own-order.ts';
import { sectionName } from './section.ts';
import { pointer, type SignName, signs } from './signs.ts';
import { nameInFolder } from './source-name.ts';
import { tagsShown } from './tags-shown.ts';

export interface Fact {
  readonly text: string;
  readonly role: Role;
  /** Left out where there is no room for all: the lowest number first. */
  readonly spare?: number;
  /** Said in its place where there is no room even without those. */
  readonly short?: string;
}

/** What the facts of a list leave out, because all of its articles share it. */
export interface Facts {
  readonly drawing: Drawing;
  /** Whether it has articles of several sources. */
  readonly namesSources: boolean;
  /** The section that the list is of. */
  readonly section: string | null;
}

const meta = (text: string): Fact => ({ text, role: 'meta' });

const markFact = (name: SignName): Fact => ({ text: signs[name].sign, role: signs[name].role });

const marksOf = ({ bookmarked, changed }: ListedArticle): readonly Fact[] => [
  ...(bookmarked ? [markFact('bookmarked')] : []),
  ...(changed ? [markFact('changed')] : []),
];

const leadingSeparators = /^[\s·|:–—-]+/u;

/** What the name of a source says beyond that of its section, which it begins with; null: it does not. */
function nameBehind(section: string, title: string): string | null {
  const rest = title.startsWith(section) ? title.slice(section.length) : null;
  return rest === '' || (rest && leadingSeparators.test(rest)) ? rest.replace(leadingSeparators, '') : null;
}

/** The section in its hue, which the bar beside the item has too, then the source; one that is called after its section does not say it twice. */
function originOf(article: ListedArticle, section: string | null, list: Facts): readonly Fact[] {
  const { title } = article.source;
  const shown = section === list.section ? null : section;
  const role = (name: string): Role => (isReadWhole(article) ? 'meta' : `section-${hueOf(name)}`);
  if (shown === null)
    return list.namesSources
      ? [{ text: inOwnOrder(nameInFolder(title, section)), role: role(section ?? title) }]
      : [];
  const name = sectionName(shown);
  if (!list.namesSources) return [{ text: inOwnOrder(name), role: role(shown) }];
  const inHue = { text: inOwnOrder(name), role: role(shown) };
  const rest = nameBehind(name, title);
  if (rest === null) return [{ ...inHue, spare: 1 }, meta(inOwnOrder(title))];
  return [inHue, ...(rest === '' ? [] : [{ ...meta(inOwnOrder(rest)), spare: 1 }])];
}

/** What a row stands for; the pointer shows that there is more behind it. */
function storyOf({ standsFor }: ListedArticle, { messages }: Drawing): readonly Fact[] {
  if (!standsFor) return [];
  const { row, rowShort } = messages.cli.stories;
  const said = (say: typeof row): string =>
    `${say(standsFor.sources, standsFor.articles)} ${pointer(messages.direction)}`;
  return [{ text: said(row), short: said(rowShort), role: 'label' }];
}

export const shortened = ({ short, ...fact }: Fact): Fact =>
  short === undefined ? fact : { ...fact, text: short };

function ageOf(article: ListedArticle, { messages, now }: Drawing): Fact {
  const date = effectiveDate(article);
  return { ...meta(messages.ago(date, now)), short: messages.agoShort(date, now) };
}

function lengthOf({ words = 0, direction }: ListedArticle, { messages }: Drawing): readonly Fact[] {
  const minutes = minutesToRead(words, direction);
  return minutes === 0 ? [] : [{ ...meta(messages.minutesShort(minutes)), spare: 2 }];
}

interface Shown {
  readonly section: string | null;
  /** Of it, so much is read; null: that is not shown. */
  readonly percent: number | null;
}

/** What must not be cut comes first. */
export const listFacts = (
  article: ListedArticle,
  { section, percent }: Shown,
  list: Facts,
): readonly Fact[] => [
  ...marksOf(article),
  ...originOf(article, section, list),
  ...storyOf(article, list.drawing),
  ageOf(article, list.drawing),
  ...lengthOf(article, list.drawing),
  ...(percent === null ? [] : [meta(inOwnOrder(list.drawing.messages.position(percent)))]),
  ...tagsShown(article).map(tag => meta(inOwnOrder(tag))),
];

/** Behind a headline that has its row for itself. */
export const shortFacts = (article: ListedArticle, drawing: Drawing): readonly Fact[] => [
  ...marksOf(article),
  ...storyOf(article, drawing),
  meta(drawing.messages.agoShort(effectiveDate(article), drawing.now)),
];

const separator = ' · ';
const isMark = ({ role }: Fact): boolean => role === 'bookmark-mark' || role === 'unread-mark';

/** The facts as one text, with the stretches of their roles. */
function joined(facts: readonly Fact[]): { readonly text: string; readonly spans: readonly Span<Role>[] } {
  let text = '';
  const spans: Span<Role>[] = [];
  const put = (piece: string, style: Role): void => {
    spans.push({ start: text.length, end: text.length + piece.length, style });
    text += piece;
  };
  facts.forEach((fact, index) => {
    const before = facts[index - 1];
    if (before) put(isMark(before) ? ' ' : separator, 'meta');
    put(isolated(fact.text), fact.role);
  });
  return { text, spans };
}

/** More than any line of facts takes. */
const unbounded = 1000;

/** Without the fact that can be spared first, then with one more said in short, the last first; the same facts if nothing can be saved. */
function withoutSpare(facts: readonly Fact[]): readonly Fact[] {
  const spare = Math.min(...facts.map(fact => fact.spare ?? Infinity));
  if (spare < Infinity) return facts.filter(fact => fact.spare === undefined || fact.spare > spare);
  const last = facts.findLastIndex(({ short }) => short !== undefined);
  return last < 0 ? facts : facts.map((fact, index) => (index === last ? shortened(fact) : fact));
}

function lineOf(
  facts: readonly Fact[],
  width: number,
  { text: options }: Drawing,
  direction: Direction,
): Line<Role> {
  const { text, spans } = joined(facts);
  return layoutLine<Role>(text, { ...options, width, direction }, spans);
}

/** All facts in one line, as long as it takes to be. */
export function factsLine(facts: readonly Fact[], drawing: Drawing): Row<Role> {
  const line = lineOf(facts, unbounded, drawing, drawing.messages.direction);
  return placeLine(line, line.width);
}

/**
 * The facts in a row of `width` cells; without those that can be spared if there is no room for all.
 * @param side where they begin in it
 */
export function factsRow(
  facts: readonly Fact[],
  width: number,
  drawing: Drawing,
  side: Direction,
): Row<Role> {
  const whole = lineOf(facts, unbounded, drawing, side);
  if (whole.width <= width) return placeLine(whole, width);
  const rest = withoutSpare(facts);
  return rest === facts
    ? placeLine(lineOf(facts, width, drawing, side), width)
    : factsRow(rest, width, drawing, side);
}
