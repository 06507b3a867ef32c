import { removeView } from '../../app/services/views.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { viewOutcome } from '../output/view-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const [name = ''] = context.input;
  const services = await withArticles(context);
  const view = removeView(services, name);
  return view.ok ? ok(viewOutcome(view.value, services, cli => cli.viewRemoved(view.value.name))) : view;
};
