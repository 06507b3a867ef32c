/**
 * Descriptions as the terminal shows them right. A shell shows control characters as such, so this can be done only where plain text in
 * visual order is enough; terminals that reorder by themselves get text as it is.
 */
import type { Messages } from '../../i18n/messages.ts';
import { layoutLine, lineText } from '../../text/layout.ts';
import { displayFromEnvironment } from '../display.ts';
import { pageFor } from '../output/page.ts';
import type { World } from '../world.ts';
import type { Candidate } from './candidates.ts';

/** What shells put between a value and its description, and around it. */
const spaceOfShell = 6;
const leastWidth = 20;

export interface Screen {
  readonly world: World;
  readonly messages: Messages;
  /** As on the line that is completed. */
  readonly home: string | undefined;
  readonly columns: number;
}

async function screenPage({ world, messages, home, columns }: Screen) {
  return pageFor({
    medium: { isTTY: true, columns },
    env: world.env,
    overrides: {
      flags: {},
      environment: displayFromEnvironment(world.env).display,
      settings: await world.settings(home),
    },
    width: undefined,
    messages,
    now: world.clock.now(),
  });
}

/** A shell cuts from the right, where Arabic begins: what is too long is cut here. */
export async function shownDescriptions(
  candidates: readonly Candidate[],
  screen: Screen,
): Promise<readonly Candidate[]> {
  const page = await screenPage(screen);
  if (page.order !== 'visual' || page.encoding !== 'visual') return candidates;
  const widest = Math.max(...candidates.map(({ value }) => value.length));
  const width = Math.max(leastWidth, screen.columns - widest - spaceOfShell);
  const layout = { ...page, width, direction: 'auto', fallback: page.messages.direction } as const;
  return candidates.map(({ value, description = '' }) => ({
    value,
    description: lineText(layoutLine<never>(description, layout)),
  }));
}
