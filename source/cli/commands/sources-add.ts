import { catalogue } from '../../app/catalogue/index.ts';
import { entryNamed } from '../../app/catalogue/search.ts';
import { type AddedSource, addFromCatalogue, addSource } from '../../app/services/add-source.ts';
import { withoutCredentials } from '../../base/credentials.ts';
import { suggestionFor } from '../../base/suggestion.ts';
import { ok, type ReaderError, type Result } from '../../domain/errors.ts';
import { settingEdits } from '../../domain/settings.ts';
import type { Source } from '../../domain/source.ts';
import { searchKey } from '../../text/search-key.ts';
import { addressOf } from '../arguments/typed-address.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { sourceOutcome } from '../output/source-outcome.ts';

/** The word is an entry of the catalogue, or else an address. */
async function added(context: CommandContext, word: string): Promise<Result<AddedSource>> {
  const entry = entryNamed(word);
  if (entry) return addFromCatalogue(await context.services(), entry, context.interruption());
  const address = addressOf(word);
  return address.ok ? addSource(await context.services(), address.value, context.interruption()) : address;
}

const namesInCatalogue = (): readonly string[] => catalogue.flatMap(({ nameAr, nameEn }) => [nameAr, nameEn]);

/** The failure in terms of what was typed, with what was most likely meant: a catalog name, or a list to import. */
function asTyped(error: ReaderError, word: string): ReaderError {
  if (error.code === 'file-not-found') return { ...error, subject: word };
  if (error.code === 'not-a-feed' && error.detail === '<opml>')
    return { ...error, suggestion: `khabar sources import ${withoutCredentials(word)}` };
  if (error.code !== 'bad-address') return error;
  const name = suggestionFor(word, namesInCatalogue(), searchKey);
  return {
    ...error,
    detail: 'khabar sources catalog',
    ...(name === undefined ? {} : { suggestion: name }),
  };
}

/** With `--full-text`: the pages of its articles are to be fetched from now on. */
async function setFullText({ flags, services }: CommandContext, { id }: Source): Promise<Result<unknown>> {
  if (!flags['full-text']) return ok(null);
  const { store } = await services();
  return store.apply({ what: 'setting', edits: settingEdits({ [`fullTexts/${id}`]: 'always' }) });
}

export const run: RunCommand = async context => {
  const [word = ''] = context.input;
  const result = await added(context, word);
  if (!result.ok) return { ok: false, error: asTyped(result.error, word) };
  const { source, others } = result.value;
  const kept = await setFullText(context, source);
  if (!kept.ok) return kept;
  const { cli } = context.messages;
  if (others.length > 0) context.warn(cli.otherFeeds);
  for (const other of others) context.warn(`  ${other.source.url}`);
  return { ok: true, value: sourceOutcome(context, source, cli.sourceAdded(source.title)) };
};
