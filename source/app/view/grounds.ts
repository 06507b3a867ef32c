/** What rows stand on. */
import type { Run } from '../../text/layout.ts';
import type { Row } from '../../text/rows.ts';
import type { RaisedGround, Role, Style } from '../../theme/theme.ts';
import { rememberFor } from './remember-for.ts';

function raised({ runs, width }: Row<Role>, ground: RaisedGround): Row<Style> {
  const on = runs.map(
    ({ style, ...run }): Run<Style> => ({ ...run, style: `${style ?? 'text'} on ${ground}` }),
  );
  return { runs: on, width };
}

/** The row on that ground, its parts in their roles; the same object while it is the same row. */
export const onGround = rememberFor(raised);
