import { everything } from '../../domain/query/query.ts';
import type { RunCommand } from '../command.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const { archive } = await withArticles(context);
  const articles = archive.count(everything);
  return { ok: true, value: { json: () => ({ articles }), text: () => [String(articles)] } };
};
