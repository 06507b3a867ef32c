import { findView, renameView } from '../../app/services/views.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { viewOutcome } from '../output/view-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const [name = '', next = ''] = context.input;
  const services = await withArticles(context);
  const before = findView(services, name);
  if (!before.ok) return before;
  const view = renameView(services, name, next);
  if (!view.ok) return view;
  return ok(viewOutcome(view.value, services, cli => cli.viewRenamed(before.value.name, view.value.name)));
};
