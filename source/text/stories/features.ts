/** What an article says of its event, to be compared with others. */
import { plausibleLanguage, primarySubtag } from '../detected-language.ts';
import { type DeniedToll, deniedTolls } from './denied-tolls.ts';
import type { StoryItem } from './found-of-word.ts';
import { mergedItems, spokenOf } from './items.ts';
import { storyKindOf } from './kinds.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import type { Statement } from './statement.ts';
import { statementsOf } from './statements.ts';
import type { StoryKind } from './story-kinds.ts';
import { beginningOf, readText } from './tokens.ts';

export interface StoryFeatures {
  /** Primary subtag. */
  readonly language: string;
  readonly kind: StoryKind;
  readonly items: readonly StoryItem[];
  readonly quantities: readonly Quantity[];
  /** Those of which it says that there are none, and gives no figure. They tell nothing of which event it is. */
  readonly denied: readonly DeniedToll[];
  /** Nor do these. */
  readonly statements: readonly Statement[];
  /** Codes of the countries that it speaks of. */
  readonly lands: readonly string[];
}

export interface StoryText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly language: string | null;
  readonly categories: readonly string[];
}

/** UTF-16 code units: of the paragraphs that tell what it is about, and of those that figures are looked for in. */
const leadLength = 700;
const longestLead = 1400;
const longestText = 3000;

/**
 * Names, words and subjects of the lead, with those that are said again: from what comes behind them two reports of one event are told no better
 * (`docs/decisions/2026-11-29-stories-by-evidence.md`).
 */
const mostOfLead = 48;

/** Where the lead ends: behind as many whole paragraphs as it has room for, the first one in any case. */
function leadEnd(paragraphs: readonly string[]): number {
  let end = 0;
  for (const { length } of paragraphs) {
    if (end > 0 && end + length > leadLength) break;
    end += length + 1;
  }
  return Math.min(end, longestLead);
}

export function storyFeatures({ title, paragraphs, language, categories }: StoryText): StoryFeatures {
  const text = paragraphs.join('\n').slice(0, longestText);
  const end = leadEnd(paragraphs);
  const lead = text.slice(0, end);
  const primary = primarySubtag(plausibleLanguage(language, `${title}\n${lead}`) ?? 'ar');
  const [ofTitle, ofText] = [readText(title), readText(text)];
  const ofLead = beginningOf(ofText, end);
  const inTitle = spokenOf(ofTitle, true, primary);
  const inLead = spokenOf(ofLead, false, primary, mostOfLead);
  const quantities = [...quantitiesOf(ofTitle, true, primary), ...quantitiesOf(ofText, false, primary)];
  return {
    language: primary,
    kind: storyKindOf({ title, lead: ofLead.known, categories }),
    items: mergedItems([...inTitle.items, ...inLead.items]),
    quantities,
    denied: [...new Set([ofTitle, ofText].flatMap(read => deniedTolls(read, primary)))].filter(toll =>
      quantities.every(({ what }) => what !== toll),
    ),
    statements: statementsOf([ofTitle, ofText], primary),
    lands: [...new Set([...inTitle.lands, ...inLead.lands])],
  };
}
