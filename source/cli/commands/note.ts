import { headerJson } from '../../app/article-json.ts';
import { findListed } from '../../app/services/articles.ts';
import { fetchBookmarked } from '../../app/services/bookmark.ts';
import { changedIds } from '../../app/services/mark.ts';
import { writeNote } from '../../app/services/notes.ts';
import type { Services } from '../../app/services/services.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { CommandContext, Outcome, RunCommand } from '../command.ts';
import { changeOutcome } from '../output/article-outcome.ts';
import { linesOf } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

/** Undefined: print the note. */
async function typedNote({ input, files }: CommandContext): Promise<Result<string | undefined>> {
  const [, ...words] = input;
  if (words.length === 0) return ok(undefined);
  if (words.length > 1 || words[0] !== '-') return ok(words.join(' '));
  const bytes = await files.read('-');
  return bytes.ok ? ok(new TextDecoder().decode(bytes.value)) : bytes;
}

const printed = ({ archive }: Services, id: string): Outcome => ({
  json: () => archive.listed([id]).map(headerJson),
  text(page) {
    const note = archive.listed([id])[0]?.note ?? null;
    if (note !== null) return note.split('\n').flatMap(line => linesOf(page, line));
    return page.isForMachines ? [] : linesOf(page, page.messages.cli.bookmarks.noNote, { role: 'meta' });
  },
});

/** Prints the note of an article, or writes it. */
export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const found = findListed(services, context.input.slice(0, 1));
  if (!found.ok) return found;
  const id = found.value[0]?.id ?? '';
  const typed = await typedNote(context);
  if (!typed.ok) return typed;
  if (typed.value === undefined) return ok(printed(services, id));
  const applied = writeNote(services, id, typed.value);
  if (!applied.ok) return applied;
  await fetchBookmarked(services, applied.value, context.interruption());
  const changed = changedIds(applied.value);
  const isThere = services.archive.listed([id])[0]?.note !== null;
  const sentence = context.messages.cli.bookmarks.noted(changed.length > 0, isThere);
  return ok(changeOutcome(() => services.archive.listed(changed), sentence));
};
