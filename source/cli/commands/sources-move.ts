import { fileSources, placeSources } from '../../app/services/change-source.ts';
import type { Services } from '../../app/services/services.ts';
import { activeSources, findSources, subscribedSources } from '../../app/services/sources.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import { readPlace } from '../arguments/place.ts';
import type { CommandContext, Outcome, RunCommand } from '../command.ts';
import { sourceOutcome } from '../output/source-outcome.ts';

/** The folder of those that lie in none. */
const root = '/';

const findActive = (services: Services, words: readonly string[]): Result<readonly Source[]> =>
  findSources(activeSources(services), words);

/** `outer/inner`: slashes at the ends say nothing. */
const folderOf = (typed: string): string | null =>
  typed.trim() === root ? null : typed.trim().replace(/^\/+|\/+$/gu, '') || null;

async function intoFolder(context: CommandContext, typed: string): Promise<Result<Outcome>> {
  const services = await context.services();
  const found = findActive(services, context.input);
  if (!found.ok) return found;
  const moved = fileSources(services, found.value, folderOf(typed));
  if (!moved.ok) return moved;
  const { filed } = context.messages.cli.sourceChanges;
  return ok(sourceOutcome(context, services, moved.value, ({ title, category }) => filed(title, category)));
}

async function toPlace(context: CommandContext): Promise<Result<Outcome>> {
  const words = context.input.slice(0, -1);
  const last = context.input.at(-1) ?? '';
  if (words.length === 0)
    return fail('missing-argument', {
      subject: 'khabar sources move',
      detail: 'khabar sources move ID… PLACE',
    });
  const place = readPlace(last, context.clock.now());
  if (!place.ok) return place;
  const services = await context.services();
  const found = findActive(services, words);
  if (!found.ok) return found;
  const moved = placeSources(services, found.value, place.value);
  if (!moved.ok) return moved;
  const listed = subscribedSources(services).map(({ id }) => id);
  const { placed } = context.messages.cli.sourceChanges;
  return ok(
    sourceOutcome(context, services, moved.value, ({ id, title }) => placed(title, listed.indexOf(id) + 1)),
  );
}

export const run: RunCommand = context =>
  context.flags.to === undefined ? toPlace(context) : intoFolder(context, context.flags.to);
