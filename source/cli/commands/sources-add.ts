import { entryNamed } from '../../app/catalogue/offers.ts';
import { type AddedSource, addSource as add, addFromCatalogue } from '../../app/services/add-source.ts';
import type { Result } from '../../domain/errors.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { addressOf } from '../typed-address.ts';
import { sourceOutcome } from './source-outcome.ts';

/** The word is an entry of the catalogue, or else an address. */
async function added(context: CommandContext, word: string): Promise<Result<AddedSource>> {
  const entry = entryNamed(word);
  if (entry) return addFromCatalogue(await context.services(), entry, context.interruption());
  const address = addressOf(word);
  return address.ok ? add(await context.services(), address.value, context.interruption()) : address;
}

export const addSource: RunCommand = async context => {
  const [word = ''] = context.input;
  const result = await added(context, word);
  if (!result.ok) return result;
  const { source, others } = result.value;
  const { cli } = context.messages;
  if (others.length > 0) context.warn(cli.otherFeeds(others.map(other => other.source.url)));
  return { ok: true, value: sourceOutcome(context, source, cli.sourceAdded(source.title)) };
};
