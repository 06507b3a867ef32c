/** Takes out of a page what by its build or its label is something else than the article. */
import type { RelatedHeadline } from '../../domain/article.ts';
import { removeAuthors } from './author-boxes.ts';
import { removeCalls } from './calls.ts';
import { removeCards } from './cards.ts';
import { type DomDocument, textOf } from './dom.ts';
import { removeForms } from './forms.ts';
import { removeImprint } from './imprint.ts';
import { takeLabelled } from './labelled.ts';
import type { Landmarks } from './landmarks.ts';
import { removeRepeats } from './repeats.ts';

/** Takes it out, and gives the related headlines that it held. */
export function takeBoxes(
  document: DomDocument,
  landmarks: Landmarks,
  base: string,
): readonly RelatedHeadline[] {
  const { body } = document;
  if (body === null || textOf(body) === '') return [];
  removeRepeats(body);
  const related = takeLabelled(body, landmarks, base);
  removeForms(body, landmarks);
  removeImprint(body, landmarks);
  removeAuthors(body, landmarks);
  removeCalls(body, landmarks);
  removeCards(body, landmarks);
  return related;
}
