/** The choice of sources from the catalog, step by step; the first one welcomes the user. */
import type { Source } from '../../domain/source.ts';
import { catalogue } from '../catalogue/index.ts';
import { idOf, interestKey, interests } from '../catalogue/interests.ts';
import { catalogueItems } from '../view/overlays/catalogue-items.ts';
import { type Effect, go, say, start } from './effect.ts';
import { openOverlay } from './move.ts';
import type { Reads } from './reads.ts';
import { overlayAtTop, type Session, type Welcome } from './session.ts';

/** In the settings, once the first run is over. */
export const welcomeHint = 'welcome';

const done: Effect = start('keep-hint', { hint: welcomeHint });
const closed: Effect = go({ type: 'layer-closed' });
const change = (welcome: Welcome): Effect => go({ type: 'welcome', welcome });
const toTop: Effect = go({ type: 'layer-changed', layer: overlayAtTop('welcome') });

/** @param sources those that are active; what the catalog does not have stays out of it */
export function openWelcome(sources: readonly Source[], isFirst: boolean): readonly Effect[] {
  const offered = new Set(catalogue.map(idOf));
  const followed = sources.map(({ id }) => id).filter(id => offered.has(id));
  return [
    change({ step: 'interests', isFirst, interests: [], followed, chosen: followed }),
    go({ type: 'layer-opened', layer: overlayAtTop('welcome') }),
  ];
}

export const chooseFromCatalogue = (reads: Reads): readonly Effect[] =>
  openWelcome(reads.sources(), !reads.settings().hints[welcomeHint]);

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter(other => other !== item) : [...items, item];

/** What the cursor stands on: an interest, or a source. */
function keyAtCursor(session: Session): string | undefined {
  const overlay = openOverlay(session);
  const { welcome } = session;
  if (!overlay || !welcome) return undefined;
  if (welcome.step === 'interests') return interests.map(interestKey)[overlay.cursor];
  return catalogueItems(welcome, overlay.filter).map(idOf)[overlay.cursor];
}

export function check(session: Session): readonly Effect[] {
  const { welcome } = session;
  const key = keyAtCursor(session);
  if (!welcome || key === undefined) return [];
  const list = welcome.step === 'interests' ? 'interests' : 'chosen';
  return [change({ ...welcome, [list]: toggled(welcome[list], key) })];
}

/** All sources that are listed, or none of them if all are chosen already. */
export function checkAll(session: Session): readonly Effect[] {
  const { welcome } = session;
  const overlay = openOverlay(session);
  if (welcome?.step !== 'sources' || !overlay) return [];
  const listed = catalogueItems(welcome, overlay.filter).map(idOf);
  const others = welcome.chosen.filter(id => !listed.includes(id));
  const isWhole = listed.every(id => welcome.chosen.includes(id));
  return [change({ ...welcome, chosen: isWhole ? others : [...others, ...listed] })];
}

/** On the first run, interests stand for all of their sources. */
function toSources(welcome: Welcome): readonly Effect[] {
  const isNew = welcome.isFirst && welcome.interests.length > 0;
  const chosen = isNew ? catalogueItems(welcome, '').map(idOf) : welcome.chosen;
  return [change({ ...welcome, step: 'sources', chosen }), toTop];
}

/** One change, whatever is chosen. */
function finish({ isFirst, followed, chosen }: Welcome): readonly Effect[] {
  const known = new Set(followed);
  const add = chosen.filter(id => !known.has(id));
  const remove = followed.filter(id => !chosen.includes(id));
  return [closed, start('choose-sources', { add, remove }), ...(isFirst ? [done] : [])];
}

export function goOn({ welcome }: Session): readonly Effect[] {
  if (!welcome) return [];
  return welcome.step === 'interests' ? toSources(welcome) : finish(welcome);
}

/** To the step before; from the first, out. */
export function stepBack(session: Session): readonly Effect[] {
  const { welcome } = session;
  return welcome?.step === 'sources' ? [change({ ...welcome, step: 'interests' }), toTop] : skip(session);
}

/** The first time, the sample edition says what it is. */
export const skip = ({ welcome }: Session): readonly Effect[] =>
  welcome?.isFirst ? [closed, done, say({ kind: 'edition' })] : [closed];

/** What is imported stands for a choice. */
export const imported = (session: Session): readonly Effect[] =>
  openOverlay(session)?.layer === 'welcome' ? [closed, ...(session.welcome?.isFirst ? [done] : [])] : [];
