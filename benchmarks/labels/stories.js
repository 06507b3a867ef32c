/** Which articles tell of one event, and on which facts they differ. */

import { groupedBy, percent, share } from './figures.js';
import { judgeGroups } from './groups.js';
import { entry, keyOf } from './home.js';

const numberIn = value =>
  String(value)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, digit => String(digit.codePointAt(0) & 0xf))
    .replace(/[^\d.]/gu, '');

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
  const { b3, pairs, joined, parted } = judgeGroups(gold, found);
  const facts = factsOf(events);
  const said = factsSaid(stories);
  const factsRight = [...facts].filter(fact => said.has(fact)).length;
  return {
    failures: [
      ...joined.map(pair => `${pair.join(' ')}  joined, of two events`),
      ...parted.map(pair => `${pair.join(' ')}  parted, of ${gold.get(pair[0])}`),
    ],
    figures: [
      `B³: F1 ${b3.f1.toFixed(3)} (goal 0.88), precision ${b3.precision.toFixed(3)}, recall ${b3.recall.toFixed(3)}`,
      `pairs: precision ${pairs.precision.toFixed(3)} (goal 0.92), recall ${pairs.recall.toFixed(3)}`,
      `differing facts found ${percent(factsRight, facts.size)} (goal 80 %)`,
    ],
    met: b3.f1 >= 0.88 && pairs.precision >= 0.92 && share(factsRight, facts.size) >= 0.8,
  };
}
