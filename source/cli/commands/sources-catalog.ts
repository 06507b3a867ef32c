import { searchCatalog } from '../../app/catalogue/search.ts';
import { subscribedSources } from '../../app/services/sources.ts';
import type { RunCommand } from '../command.ts';
import { catalogueJson } from '../json/catalogue.ts';
import { catalogueLines } from '../text/catalogue.ts';

export const listCatalogue: RunCommand = async ({ services: open, flags }) => {
  const { state } = await open();
  const results = searchCatalog(subscribedSources(state.load()), flags);
  return {
    ok: true,
    value: { json: () => results.map(catalogueJson), text: page => catalogueLines(page, results) },
  };
};
