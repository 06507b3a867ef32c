import { catalogue } from '../../app/catalogue/index.ts';
import { entryNamed } from '../../app/catalogue/search.ts';
import { type AddedSource, addFromCatalogue, addSource } from '../../app/services/add-source.ts';
import { findSource, knownSources } from '../../app/services/sources.ts';
import { addressOf, fileAsTyped } from '../../app/services/typed-address.ts';
import { withoutCredentials } from '../../base/credentials.ts';
import { suggestionFor } from '../../base/suggestion.ts';
import { ok, type ReaderError, type Result } from '../../domain/errors.ts';
import { settingEdits } from '../../domain/settings.ts';
import type { Source } from '../../domain/source.ts';
import { searchKey } from '../../text/search-key.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { sourceOutcome } from '../output/source-outcome.ts';

/** The word is an entry of the catalogue, or else an address. */
async function added(context: CommandContext, word: string): Promise<Result<AddedSource>> {
  const entry = entryNamed(word);
  const services = await context.services();
  if (entry) return addFromCatalogue(services, entry, context.interruption());
  const address = await addressOf(services, word);
  return address.ok ? addSource(services, address.value, context.interruption()) : address;
}

const namesInCatalogue = (): readonly string[] => catalogue.flatMap(({ nameAr, nameEn }) => [nameAr, nameEn]);

/** The failure in terms of what was typed, with what was most likely meant: a catalog name, or a list to import. */
function asTyped(error: ReaderError, word: string): ReaderError {
  if (error.code === 'not-a-feed' && error.detail === '<opml>')
    return { ...error, suggestion: `khabar sources import ${withoutCredentials(word)}` };
  if (error.code !== 'bad-address') return fileAsTyped(error, word);
  const name = suggestionFor(word, namesInCatalogue(), searchKey);
  return {
    ...error,
    detail: 'khabar sources catalog',
    ...(name === undefined ? {} : { suggestion: name }),
  };
}

/** What became of a word: a source that is new, one that is there already, or an error. */
type AddOutcome = AddedSource & { readonly known?: ReaderError };

async function addOne(context: CommandContext, word: string): Promise<Result<AddOutcome>> {
  const result = await added(context, word);
  if (result.ok) return result;
  if (result.error.code !== 'source-exists') return { ok: false, error: asTyped(result.error, word) };
  const found = findSource(knownSources(await context.services()), result.error.detail ?? '');
  return found.ok ? ok({ source: found.value, others: [], left: [], known: result.error }) : found;
}

/** With `--full-text`: the pages of their articles are to be fetched from now on. */
async function setFullText(
  { flags, services }: CommandContext,
  sources: readonly Source[],
): Promise<Result<unknown>> {
  if (!flags['full-text'] || sources.length === 0) return ok(null);
  const { store } = await services();
  const cells = Object.fromEntries(sources.map(({ id }) => [`fullTexts/${id}`, 'always']));
  return store.apply({ what: 'setting', edits: settingEdits(cells) });
}

function warnOf({ known, others, left }: AddOutcome, { warn, describe, messages }: CommandContext): void {
  if (known) warn(describe(known));
  if (left.length > 0) warn(messages.cli.sourceChanges.starterSetLeft(left.length));
  if (others.length > 0) warn(messages.cli.otherFeeds);
  for (const other of others) warn(`  ${other.source.url}`);
}

/** One after the other. What is there already is no error; what cannot be added keeps nothing else from being added. */
export const run: RunCommand = async context => {
  const results: Result<AddOutcome>[] = [];
  for (const word of context.input) results.push(await addOne(context, word));
  const outcomes = results.flatMap(result => (result.ok ? [result.value] : []));
  const errors = results.flatMap(result => (result.ok ? [] : [result.error]));
  const [error] = errors;
  if (error && outcomes.length === 0) return { ok: false, error };
  const kept = await setFullText(
    context,
    outcomes.map(({ source }) => source),
  );
  if (!kept.ok) return kept;
  for (const outcome of outcomes) warnOf(outcome, context);
  for (const each of errors) context.say(context.describe(each));
  const fresh = outcomes.filter(({ known }) => known === undefined).map(({ source }) => source);
  const { cli } = context.messages;
  const exitCode = error ? exitCodes.partial : exitCodes.done;
  const services = await context.services();
  return ok(sourceOutcome(context, services, fresh, ({ title }) => cli.sourceAdded(title), exitCode));
};
