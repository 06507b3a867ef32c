import { discover } from '../../app/services/discover.ts';
import { subscribedSources } from '../../app/services/sources.ts';
import type { RunCommand } from '../command.ts';
import { foundJson } from '../json/found.ts';
import { foundLines } from '../text/found.ts';
import { addressOf } from '../typed-address.ts';

export const discoverSources: RunCommand = async ({ input: [word = ''], services: open, interruption }) => {
  const address = addressOf(word);
  if (!address.ok) return address;
  const services = await open();
  const found = await discover(services, address.value, interruption());
  if (!found.ok) return found;
  const subscribed = new Set(subscribedSources(services.state.load()).map(({ id }) => id));
  return {
    ok: true,
    value: {
      json: () => found.value.map(feed => foundJson(feed, subscribed.has(feed.source.id))),
      text: page => foundLines(page, found.value),
    },
  };
};
