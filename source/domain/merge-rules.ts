/** What two homes agree on, table by table, where neither knows the other's value (`docs/decisions/2026-11-29-two-homes-made-one.md`). */
import type { KeptRule, KeptSource, KeptView, TableName, Tables } from './change.ts';
import { bothNotes } from './merge-notes.ts';
import {
  greater,
  type Join,
  joining,
  lesser,
  type Merged,
  mergingFields,
  type Side,
} from './merge-values.ts';
import { mergedLines } from './recent-lines.ts';
import type { Source } from './source.ts';

/** `one` is this home's. */
export type Joining<Value> = (one: Side<Value>, other: Side<Value>) => Merged<Value>;

/** The one exception to symmetry: each machine may look as its user likes. */
const thisHomes: Join<unknown> = one => one;

const earlier = lesser as Join<string>;
const later = greater as Join<string>;
const first: Join<number> = Math.min;
const either: Join<boolean> = (one, other) => one || other;

/** A source with its order, as it stands in the file. */
type FlatSource = Source & { readonly order: number };

const flat = (kept: KeptSource | null): FlatSource | null => kept && { ...kept.source, order: kept.order };

const flatSide = ({ value, past }: Side<KeptSource>): Side<FlatSource> => ({
  value: flat(value) as FlatSource,
  past: past.map(({ before, after }) => ({
    before: flat(before as KeptSource | null),
    after: flat(after as KeptSource | null),
  })),
});

const joinSources = mergingFields<FlatSource>({ order: first, enabled: either }, true);

const joinKeptSources: Joining<KeptSource> = (one, other) => {
  const { value, isConflict } = joinSources(flatSide(one), flatSide(other));
  const { order, ...source } = value;
  return { value: { source, order }, isConflict };
};

/** Null: what it holds is of this home alone. */
export const mergeRules: { readonly [Table in TableName]: Joining<Tables[Table]> | null } = {
  read: joining(later, false),
  bookmark: joining(earlier, false),
  hidden: joining(earlier, false),
  tag: joining(lesser as Join<string>, false),
  note: joining(bothNotes, true),
  rank: joining(greater as Join<string>, false),
  story: joining(later, false),
  source: joinKeptSources,
  list: joining<'own'>(one => one, false),
  view: mergingFields<KeptView>({ query: greater as Join<string>, order: first }, true),
  rule: mergingFields<KeptRule>({ at: earlier, order: first }, false),
  ruled: null,
  setting: joining(thisHomes, true),
  unknownSetting: joining(thisHomes, false),
  place: joining((one, other) => (one.at < other.at ? other : one), false),
  recent: joining(mergedLines, false),
};
