import { addView } from '../../app/services/views.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { linesOf } from '../output/page.ts';
import { viewJson } from '../output/view-json.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const [name = '', ...query] = context.input;
  const services = await withArticles(context);
  const view = addView(services, name, query.join(' '));
  if (!view.ok) return view;
  return ok({
    json: () => viewJson(view.value, services),
    text: page => linesOf(page, page.messages.cli.viewAdded(view.value.name)),
    confirmation: true,
  });
};
