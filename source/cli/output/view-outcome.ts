/** What a command did to views: with `--json` the views, otherwise a sentence for each. */
import type { Services } from '../../app/services/services.ts';
import type { View } from '../../domain/view.ts';
import type { CliMessages } from '../../i18n/cli-messages.ts';
import type { Outcome } from '../command.ts';
import { linesOf } from './page.ts';
import { viewColumns, viewJson } from './view-json.ts';

export const viewOutcome = (
  view: View,
  services: Services,
  sentence: (messages: CliMessages) => string,
): Outcome => ({
  json: () => viewJson(view, services),
  columns: viewColumns,
  text: page => linesOf(page, sentence(page.messages.cli)),
  confirmation: true,
});

export const viewsOutcome = (
  views: readonly View[],
  services: Services,
  sentence: (messages: CliMessages, view: View) => string,
): Outcome => ({
  json: () => views.map(view => viewJson(view, services)),
  columns: viewColumns,
  text: page => views.flatMap(view => linesOf(page, sentence(page.messages.cli, view))),
  confirmation: true,
});
