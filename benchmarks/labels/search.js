/** Must a reader who types the query be shown the text; and which of several texts comes first. */

import { groupedBy, percent, share } from './figures.js';
import { eachOf, entry, keyOf } from './home.js';

const isOrder = ({ class: name }) => name === 'order';
const textKey = (id, index) => `${id}-${index}`;

const entriesOf = one =>
  isOrder(one)
    ? one.texts.map((text, index) => entry(textKey(one.id, index), text))
    : [entry(one.id, one.text)];

/** The first text is found, and none comes before one that it should follow. */
function isInOrder({ id, texts }, found) {
  const places = texts.map((_, index) => found.indexOf(textKey(id, index)));
  const shown = places.filter(place => place >= 0);
  return places[0] >= 0 && shown.every((place, index) => index === 0 || shown[index - 1] < place);
}

const isRight = (one, found) =>
  isOrder(one) ? isInOrder(one, found) : found.includes(one.id) === (one.expect === 'hit');

const kindOf = one => (one.expect === 'miss' ? `miss: ${one.class}` : one.class);
const shareRight = judged => share(judged.filter(({ right }) => right).length, judged.length);

export async function judgeSearch(cases, home) {
  await home.publish('search', cases.flatMap(entriesOf));
  const judged = await eachOf(cases, async one => {
    const found = await home.ask('search', one.query, '--limit', '5000');
    return { one, right: isRight(one, found.map(keyOf)) };
  });
  const kinds = groupedBy(judged, ({ one }) => kindOf(one));
  const of = isWanted => judged.filter(({ one }) => isWanted(one));
  const hits = shareRight(of(one => one.expect === 'hit'));
  const misses = shareRight(of(one => one.expect === 'miss'));
  const order = shareRight(of(isOrder));
  const low = [...kinds].filter(([kind, all]) => !kind.startsWith('miss') && shareRight(all) < 0.9);
  return {
    failures: judged
      .filter(({ right }) => !right)
      .map(({ one }) => `${one.id}  ${kindOf(one)} | ${one.query} | ${one.text ?? one.texts.join(' / ')}`),
    figures: [
      ...[...kinds]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([kind, all]) =>
            `${kind.padEnd(28)} ${percent(all.filter(({ right }) => right).length, all.length)}`,
        ),
      `recall ${(100 * hits).toFixed(1)} % (goal 95), misses kept out ${(100 * misses).toFixed(1)} % (goal 98), order ${(100 * order).toFixed(1)} % (goal 95)`,
      ...low.map(([kind]) => `below 90 %: ${kind}`),
    ],
    met: hits >= 0.95 && misses >= 0.98 && order >= 0.95 && low.length === 0,
  };
}
