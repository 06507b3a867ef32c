import type { Messages } from '../../i18n/messages.ts';
import type { Edition, EditionSection } from './edition.ts';

export const sectionName = ({ name }: EditionSection, { edition }: Messages): string => name ?? edition.rest;

export const dayOf = ({ date }: Edition, { head }: Messages): string => head.day(date, 'gregorian');

export const titleOf = (edition: Edition, messages: Messages): string =>
  messages.edition.title(dayOf(edition, messages), edition.subject);
