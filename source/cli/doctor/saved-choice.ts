/** What `doctor --save` keeps for a terminal. */
import { type BidiMode, drawsTashkeel } from '../../domain/display.ts';
import { ok, type Result } from '../../domain/errors.ts';
import { displayValues, settingEdits } from '../../domain/settings.ts';
import { type Detection, decide, type TerminalFacts } from '../../terminal/detect.ts';
import type { Encoding } from '../../terminal/encodings/index.ts';
import type { Environment } from '../../terminal/environment.ts';
import { terminalKey } from '../../terminal/terminal-key.ts';
import type { CommandContext } from '../command.ts';
import { type TerminalDisplay, terminalPart } from './examine.ts';

/** The mode that always ends in this encoding. */
function modeOf(encoding: Encoding): BidiMode {
  if (encoding === 'visual') return 'app';
  return encoding === 'logical' ? 'terminal' : encoding;
}

const choiceOf = ({ encoding, shaping, marks }: Detection): TerminalDisplay => ({
  bidi: modeOf(encoding),
  shaping: shaping ? 'on' : 'off',
  tashkeel: drawsTashkeel(marks) ? 'keep' : 'strip',
});

/** What was given on the command line, or else what would be chosen now, so that it stays chosen. */
export async function saveChoice(
  { services, flags }: CommandContext,
  asked: TerminalFacts,
  env: Environment,
): Promise<Result<null>> {
  const given = terminalPart(flags);
  const display = Object.keys(given).length > 0 ? given : choiceOf(decide(asked, 'auto', 'auto', true));
  const { store } = await services();
  const edits = settingEdits(displayValues(terminalKey(asked, env), display));
  const changed = store.apply({ what: 'setting', edits });
  return changed.ok ? ok(null) : changed;
}
