/** What is over the panes: prompts, questions, overlays. */
import type { PromptPurpose } from '../../domain/recent-lines.ts';
import type { NewRule } from '../services/rules.ts';
import type { SaveWanted } from '../services/save-articles.ts';
import type { OverlayId } from '../view/overlays/index.ts';
import type { EditedLine } from './edited-line.ts';
import type { ListPart } from './mark-many.ts';
import type { Place } from './reading-state.ts';

/** Lines that a key goes through: the first is what had been typed. */
export interface Choice {
  readonly among: 'completions' | 'recent';
  readonly lines: readonly EditedLine[];
  readonly at: number;
}

/** Text at a prompt. */
export interface Prompt extends EditedLine {
  readonly layer: 'prompt';
  readonly purpose: PromptPurpose;
  /** The article that it is about, if it is about one. */
  readonly about: string | null;
  readonly choice: Choice | null;
  /** Where one was in the article as it opened. */
  readonly origin: Place;
}

/** Asks before many articles change. `count`: how many. */
export type Question = { readonly layer: 'question'; readonly count: number } & (
  | { readonly question: 'mark-all-read'; readonly part: ListPart }
  | { readonly question: 'open-many'; readonly urls: readonly string[] }
  /** A file of that name is there. */
  | { readonly question: 'overwrite'; readonly wanted: SaveWanted }
  /** It hides most articles. */
  | { readonly question: 'add-rule'; readonly rule: NewRule }
);

export interface Overlay {
  readonly layer: OverlayId;
  /** The first row in sight. */
  readonly top: number;
  /** Of its items, if it has any. */
  readonly cursor: number;
  /** Only what has these words is shown; empty: everything. */
  readonly filter: string;
}

export const overlayAtTop = (layer: OverlayId): Overlay => ({ layer, top: 0, cursor: 0, filter: '' });

export type Layer = Prompt | Question | Overlay;

/** Of all layers, only overlays scroll. */
export const isOverlay = (layer: Layer): layer is Overlay => 'top' in layer;
