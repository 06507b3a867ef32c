import type { Services } from '../../app/services/services.ts';
import { fail } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { examine } from '../doctor/examine.ts';
import { doctorJson } from '../doctor/json.ts';
import { doctorLines } from '../doctor/lines.ts';
import { saveChoice } from '../doctor/saved-choice.ts';
import { exitCodes } from '../exit-codes.ts';
import { isExplicitBidi, knownByVariable, type Page, settingFor } from '../output/page.ts';

/** Bytes that go back to the disk. */
function compact({ archive }: Pick<Services, 'archive'>): number {
  const before = archive.sizes().bytes;
  archive.compact();
  return Math.max(0, before - archive.sizes().bytes);
}

export const run: RunCommand = async context => {
  const { flags, messages, describe, warn } = context;
  const machine = await context.machine();
  const terminal = await machine.detectTerminal();
  if (terminal?.interrupted) return fail('interrupted');
  if (flags.save && terminal) {
    const saved = await saveChoice(context, terminal.asked, machine.env);
    if (!saved.ok) return saved;
  }
  const cannotSave = flags.save && !terminal;
  if (cannotSave) warn(messages.doctor.nothingToSave);
  const givenBack = flags.compact ? compact(await context.services()) : null;
  const examination = await examine(context, { terminal, machine, givenBack });
  /** We know more than a page that nobody asked a terminal for. */
  const pageHere = (page: Page): Page =>
    terminal && machine.printsOnTerminal
      ? {
          ...page,
          ...settingFor(
            knownByVariable(examination.asked, machine.env),
            examination.detection,
            isExplicitBidi(flags.bidi),
          ),
          marks: examination.tashkeel,
        }
      : page;
  return {
    ok: true,
    value: {
      json: () => doctorJson(examination, messages, describe),
      text: page =>
        doctorLines(pageHere(page), examination, { describe, withCard: machine.printsOnTerminal }),
      exitCode: cannotSave ? exitCodes.failed : exitCodes.done,
    },
  };
};
