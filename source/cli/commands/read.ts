import { statusOf } from '../../app/services/articles.ts';
import { readAnything } from '../../app/services/read.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { articleJson } from '../json/article.ts';
import { articleLines } from '../text/article-text.ts';
import { withArticles } from './with-articles.ts';

/** Only for these the archive must have something in it; a file or an address is read without. */
const canBeId = (word: string): boolean => /^[0-9a-z]{4,10}$/iu.test(word);

const isAddress = (word: string): boolean => /^[a-z]{3,}:/iu.test(word);

/** Errors about a file name it as typed, not by its URL. */
const asNamed = (error: ReaderError, word: string): ReaderError => {
  if (isAddress(word)) return error;
  const { url: _, ...rest } = error;
  return { ...rest, subject: word };
};

export const read: RunCommand = async context => {
  const [word = '-'] = context.input;
  const services = canBeId(word) ? await withArticles(context) : await context.services();
  const found = await readAnything(services, word, context.interruption());
  if (!found.ok) return { ok: false, error: asNamed(found.error, word) };
  const { article, error } = found.value;
  if (error?.code === 'interrupted') return { ok: false, error };
  if (error) context.warn(context.messages.cli.partialText(context.describe(error)));
  const status = statusOf(services.state.load(), article.id);
  return {
    ok: true,
    value: { json: () => articleJson(article, status), text: page => articleLines(article, page) },
  };
};
