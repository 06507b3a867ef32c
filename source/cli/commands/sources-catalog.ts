import { catalogue, sourceOfEntry } from '../../app/catalogue/index.ts';
import { subscribedSources } from '../../app/services/sources.ts';
import type { RunCommand } from '../command.ts';
import { catalogueJson } from '../json/catalogue.ts';
import { catalogueLines } from '../text/catalogue.ts';

export const listCatalogue: RunCommand = async ({ services: open }) => {
  const { state } = await open();
  const subscribed = new Set(subscribedSources(state.load()).map(({ id }) => id));
  const offers = catalogue.map(entry => {
    const source = sourceOfEntry(entry);
    return { entry, source, subscribed: subscribed.has(source.id) };
  });
  return {
    ok: true,
    value: { json: () => offers.map(catalogueJson), text: page => catalogueLines(page, offers) },
  };
};
