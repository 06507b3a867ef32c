import { moveView } from '../../app/services/views.ts';
import { ok } from '../../domain/errors.ts';
import { readPlace } from '../arguments/place.ts';
import type { RunCommand } from '../command.ts';
import { viewOutcome } from '../output/view-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const [name = '', typed = ''] = context.input;
  const place = readPlace(typed, context.clock.now());
  if (!place.ok) return place;
  const services = await withArticles(context);
  const view = moveView(services, name, place.value);
  if (!view.ok) return view;
  return ok(viewOutcome(view.value, services, cli => cli.viewMoved(view.value.name, view.value.order)));
};
