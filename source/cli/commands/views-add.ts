import { addView } from '../../app/services/views.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { viewOutcome } from '../output/view-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const [name = '', ...query] = context.input;
  const services = await withArticles(context);
  const view = addView(services, name, query.join(' '));
  return view.ok ? ok(viewOutcome(view.value, services, cli => cli.viewAdded(view.value.name))) : view;
};
