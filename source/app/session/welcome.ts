/** The choice of sources from the catalog, step by step; the first one welcomes the user. */
import { isEditionSource, type Source } from '../../domain/source.ts';
import { catalogue, defaultSources } from '../catalogue/index.ts';
import { idOf, interestKey, interests } from '../catalogue/interests.ts';
import { catalogueItems } from '../view/overlays/catalogue-items.ts';
import { closed, type Effect, go, say, start } from './effect.ts';
import { type Overlay, overlayAtTop } from './layers.ts';
import type { Reads } from './reads.ts';
import { openOverlay } from './selectors.ts';
import type { Session, Welcome } from './session.ts';
import { changeLanguage } from './settings.ts';

/** In the settings, once the first run is over. */
export const welcomeHint = 'welcome';

const done: Effect = start('keep-hint', { hint: welcomeHint });
const change = (welcome: Welcome): Effect => go({ type: 'welcome', welcome });
const toTop: Effect = go({ type: 'layer-changed', layer: overlayAtTop('welcome') });

const asksForLanguage = ({ languages }: Session, isFirst: boolean): boolean =>
  isFirst && languages.length > 1;

/** The overlay at the language that is shown. */
const atLanguage = ({ languages, messages }: Session): Overlay => ({
  ...overlayAtTop('welcome'),
  cursor: Math.max(0, languages.indexOf(messages.language)),
});

/** @param sources those that are active; what the catalog does not have stays out of it */
export function openWelcome(
  session: Session,
  sources: readonly Source[],
  isFirst: boolean,
): readonly Effect[] {
  const offered = new Set(catalogue.map(idOf));
  const followed = sources.map(({ id }) => id).filter(id => offered.has(id));
  const isAsked = asksForLanguage(session, isFirst);
  const step = isAsked ? 'language' : 'interests';
  return [
    change({ step, isFirst, interests: [], followed, chosen: followed }),
    go({ type: 'layer-opened', layer: isAsked ? atLanguage(session) : overlayAtTop('welcome') }),
  ];
}

/** Whether the user has nothing yet but what Khabar comes with. */
function hasOnlyGiven(sources: readonly Source[]): boolean {
  const usual = new Set(defaultSources().map(({ id }) => id));
  return sources.length > 0 && sources.every(source => usual.has(source.id) || isEditionSource(source));
}

export function chooseFromCatalogue(session: Session, reads: Reads): readonly Effect[] {
  const sources = reads.sources();
  return openWelcome(session, sources, !reads.settings().hints[welcomeHint] && hasOnlyGiven(sources));
}

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter(other => other !== item) : [...items, item];

/** What the cursor stands on: a language, an interest, or a source. */
function keyAtCursor(session: Session): string | undefined {
  const overlay = openOverlay(session);
  const { welcome } = session;
  if (!overlay || !welcome) return undefined;
  return keysOf(session, welcome, overlay.filter)[overlay.cursor];
}

/** Of all that is listed in this step. */
function keysOf({ languages, messages }: Session, welcome: Welcome, filter: string): readonly string[] {
  switch (welcome.step) {
    case 'language':
      return languages;
    case 'interests':
      return interests.map(interestKey);
    case 'sources':
      return catalogueItems(welcome, filter, messages).map(idOf);
  }
}

/** To the language under the cursor, at once. */
function speak(session: Session): readonly Effect[] {
  const tag = keyAtCursor(session);
  return tag === undefined || tag === session.messages.language ? [] : changeLanguage(session, tag);
}

export function check(session: Session): readonly Effect[] {
  const { welcome } = session;
  const key = keyAtCursor(session);
  if (!welcome || key === undefined) return [];
  if (welcome.step === 'language') return speak(session);
  const list = welcome.step === 'interests' ? 'interests' : 'chosen';
  return [change({ ...welcome, [list]: toggled(welcome[list], key) })];
}

/** All sources that are listed, or none of them if all are chosen already. */
export function checkAll(session: Session): readonly Effect[] {
  const { welcome } = session;
  const overlay = openOverlay(session);
  if (welcome?.step !== 'sources' || !overlay) return [];
  const listed = keysOf(session, welcome, overlay.filter);
  const others = welcome.chosen.filter(id => !listed.includes(id));
  const isWhole = listed.every(id => welcome.chosen.includes(id));
  return [change({ ...welcome, chosen: isWhole ? others : [...others, ...listed] })];
}

/** On the first run, interests stand for all of their sources. */
function toSources(session: Session, welcome: Welcome): readonly Effect[] {
  const isNew = welcome.isFirst && welcome.interests.length > 0;
  const chosen = isNew ? keysOf(session, { ...welcome, step: 'sources' }, '') : welcome.chosen;
  return [change({ ...welcome, step: 'sources', chosen }), toTop];
}

/** One change, whatever is chosen. */
function finish({ isFirst, followed, chosen }: Welcome): readonly Effect[] {
  const known = new Set(followed);
  const add = chosen.filter(id => !known.has(id));
  const remove = followed.filter(id => !chosen.includes(id));
  return [closed, start('choose-sources', { add, remove }), ...(isFirst ? [done] : [])];
}

const toInterests = (welcome: Welcome): readonly Effect[] => [
  change({ ...welcome, step: 'interests' }),
  toTop,
];

const toLanguage = (session: Session, welcome: Welcome): readonly Effect[] => [
  change({ ...welcome, step: 'language' }),
  go({ type: 'layer-changed', layer: atLanguage(session) }),
];

export function goOn(session: Session): readonly Effect[] {
  const { welcome } = session;
  switch (welcome?.step) {
    case 'language':
      return [...speak(session), ...toInterests(welcome)];
    case 'interests':
      return toSources(session, welcome);
    case 'sources':
      return finish(welcome);
    default:
      return [];
  }
}

/** To the step before; from the first, out. */
export function stepBack(session: Session): readonly Effect[] {
  const { welcome } = session;
  if (welcome?.step === 'sources') return toInterests(welcome);
  const isBehindLanguage = welcome?.step === 'interests' && asksForLanguage(session, welcome.isFirst);
  return isBehindLanguage ? toLanguage(session, welcome) : skip(session);
}

/** The first time, the sample edition says what it is. */
export const skip = ({ welcome }: Session): readonly Effect[] =>
  welcome?.isFirst ? [closed, done, say({ kind: 'edition' })] : [closed];

/** What is imported stands for a choice. */
export const imported = (session: Session): readonly Effect[] =>
  openOverlay(session)?.layer === 'welcome' ? [closed, ...(session.welcome?.isFirst ? [done] : [])] : [];
