import { closed } from '../session/effect.ts';
import { openOverlay } from '../session/selectors.ts';
import { selectedReport } from '../session/story.ts';
import { joinSelected, partSelected } from '../session/story-actions.ts';
import { openWhy } from '../session/why.ts';
import { rows } from './command.ts';

export const storyCommands = rows([
  {
    id: 'why',
    scopes: ['story', 'why'],
    takes: 'none',
    hint: 4,
    isEnabled: session => openOverlay(session)?.layer === 'why' || selectedReport(session) !== null,
    run: session => (openOverlay(session)?.layer === 'why' ? [closed] : openWhy(session)),
  },
  {
    id: 'part-story',
    scopes: ['story'],
    takes: 'none',
    hint: 5,
    isEnabled: session => selectedReport(session) !== null,
    run: session => partSelected(session),
  },
  {
    id: 'join-stories',
    scopes: ['sources', 'articles'],
    takes: 'none',
    run: (session, _, reads) => joinSelected(session, reads),
  },
]);
