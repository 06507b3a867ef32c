/** Which articles tell of one event, and on which facts they differ. */

import { f1Of, groupedBy, percent, share } from './figures.js';
import { entry, keyOf } from './home.js';

const pairsIn = groups =>
  new Set(
    [...groups.values()].flatMap(members =>
      members.flatMap((a, index) => members.slice(index + 1).map(b => [a, b].sort().join(' '))),
    ),
  );

const numberIn = value =>
  String(value)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, digit => String(digit.codePointAt(0) & 0xf))
    .replace(/[^\d.]/gu, '');

/** The mean over all articles of how much of one's group is shared by the other grouping (B³). */
const meanShared = (articles, groupOf, groups, otherOf) =>
  articles.reduce((sum, id) => {
    const members = groups.get(groupOf.get(id));
    return sum + members.filter(other => otherOf.get(other) === otherOf.get(id)).length / members.length;
  }, 0) / articles.length;

function factsOf(events) {
  const differing = events.flatMap(({ facts = [] }) => facts.filter(({ values }) => values.length > 1));
  return new Set(
    differing.flatMap(({ values }) =>
      values.flatMap(({ value, articles }) =>
        numberIn(value) === '' ? [] : articles.map(id => `${id} ${numberIn(value)}`),
      ),
    ),
  );
}

function factsSaid(stories) {
  return new Set(
    stories.flatMap(({ articles, facts = [] }) => {
      const keys = new Map(articles.map(article => [article.id, keyOf(article)]));
      return facts.flatMap(({ values }) =>
        values.flatMap(({ value, articles: ids }) => ids.map(id => `${keys.get(id)} ${numberIn(value)}`)),
      );
    }),
  );
}

export async function judgeStories({ articles, events }, home) {
  const outlets = [...groupedBy(articles, ({ source }) => source).values()];
  for (const [index, own] of outlets.entries())
    await home.publish(
      `outlet${index}`,
      own.map(({ id, title, summary, body, published }) => entry(id, title, [summary, body], published)),
    );
  const stories = await home.ask('stories', '--since', '2020-01-01');

  const ids = articles.map(({ id }) => id);
  const gold = new Map(articles.map(({ id, event }) => [id, event]));
  const found = new Map(ids.map(id => [id, `single ${id}`]));
  for (const story of stories)
    for (const article of story.articles) if (found.has(keyOf(article))) found.set(keyOf(article), story.id);
  const goldGroups = groupedBy(ids, id => gold.get(id));
  const foundGroups = groupedBy(ids, id => found.get(id));
  const precision = meanShared(ids, found, foundGroups, gold);
  const recall = meanShared(ids, gold, goldGroups, found);
  const b3 = f1Of(precision, recall);
  const [got, want] = [pairsIn(foundGroups), pairsIn(goldGroups)];
  const both = [...got].filter(pair => want.has(pair)).length;
  const pairPrecision = share(both, got.size);
  const facts = factsOf(events);
  const said = factsSaid(stories);
  const factsRight = [...facts].filter(fact => said.has(fact)).length;
  return {
    failures: [
      ...[...got].filter(pair => !want.has(pair)).map(pair => `${pair}  joined, of two events`),
      ...[...want]
        .filter(pair => !got.has(pair))
        .map(pair => `${pair}  parted, of ${gold.get(pair.split(' ')[0])}`),
    ],
    figures: [
      `B³: F1 ${b3.toFixed(3)} (goal 0.88), precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      `pairs: precision ${pairPrecision.toFixed(3)} (goal 0.92), recall ${share(both, want.size).toFixed(3)}`,
      `differing facts found ${percent(factsRight, facts.size)} (goal 80 %)`,
    ],
    met: b3 >= 0.88 && pairPrecision >= 0.92 && share(factsRight, facts.size) >= 0.8,
  };
}
