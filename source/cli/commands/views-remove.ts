import { removeViews } from '../../app/services/views.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { viewsOutcome } from '../output/view-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const views = removeViews(services, context.input);
  return views.ok ? ok(viewsOutcome(views.value, services, (cli, { name }) => cli.viewRemoved(name))) : views;
};
