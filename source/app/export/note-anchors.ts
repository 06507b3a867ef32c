/** The way from references in a text to their notes, and back: ids of elements in HTML. */
import type { Block, Link } from '../../domain/article.ts';
import { type NoteReference, noteReferences } from '../../text/footnotes.ts';

export interface NoteAnchor {
  /** Its own, and that of the first reference to it. */
  readonly id: string;
  readonly reference: string;
}

/** Of one block. */
export interface BlockNotes {
  /** Their addresses lead to the notes. */
  readonly references: readonly Link[];
  /** Offset at which a note begins → its anchor. */
  readonly notes: ReadonlyMap<number, NoteAnchor>;
}

export const noNotes: BlockNotes = { references: [], notes: new Map() };

const noteSign = '#note-';
const referenceSign = 'ref-';

export const isReference = (url: string): boolean => url.startsWith(noteSign);

/** Of the reference that leads to this address. */
export const referenceId = (url: string): string => referenceSign + url.slice(noteSign.length);

/** `scope`: what tells the notes of this article from others in the same file. */
const nameOf = (scope: string, { block, start }: NoteReference): string => `${scope}-${block}-${start}`;

interface BlockAnchors {
  readonly references: Link[];
  readonly notes: Map<number, NoteAnchor>;
}

/** Index of a block → its references and notes. Of several references to one note, the way back leads to the first. */
export function noteAnchors(blocks: readonly Block[], scope: string): ReadonlyMap<number, BlockNotes> {
  const byBlock = new Map<number, BlockAnchors>();
  const entryOf = (block: number): BlockAnchors => {
    const entry = byBlock.get(block) ?? { references: [], notes: new Map() };
    byBlock.set(block, entry);
    return entry;
  };
  const firsts = new Map<string, string>();
  for (const reference of noteReferences(blocks)) {
    const { block, start, end, note, label } = reference;
    const place = `${note.block}:${note.start}`;
    const name = nameOf(scope, reference);
    const first = firsts.get(place) ?? name;
    firsts.set(place, first);
    entryOf(block).references.push({ text: label, url: noteSign + first, start, end });
    if (first === name)
      entryOf(note.block).notes.set(note.start, {
        id: noteSign.slice(1) + name,
        reference: `#${referenceSign}${name}`,
      });
  }
  return byBlock;
}
