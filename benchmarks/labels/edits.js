/** Whether a change of an article says something else than before. */

import { f1Of, share } from './figures.js';
import { eachOf, entry, keyOf } from './home.js';

const version = (cases, side) =>
  cases.map(one => entry(one.id, one[side].title, [one[side].summary, ...one[side].paragraphs]));

export async function judgeEdits(cases, home) {
  await home.publish('edits', version(cases, 'before'));
  const source = await home.publish('edits', version(cases, 'after'));
  const articles = await home.ask('list', '--source', source, '--limit', '5000');
  const ids = new Map(articles.map(article => [keyOf(article), article.id]));
  const judged = await eachOf(cases, async one => {
    const versions = await home.ask('history', ids.get(one.id));
    return { one, kept: versions.length > 1, said: versions.length > 1 && versions.at(-1).material === true };
  });
  const wrong = judged.filter(({ one, said }) => said !== one.material);
  const lost = judged.filter(({ one, kept }) => one.material && !kept);
  const material = cases.filter(one => one.material).length;
  const said = judged.filter(each => each.said).length;
  const right = judged.filter(({ one, said: own }) => own && one.material).length;
  const f1 = f1Of(share(right, said), share(right, material));
  return {
    failures: [
      ...wrong.map(
        ({ one }) =>
          `${one.id}  ${one.class}: ${one.material ? 'material, taken for cosmetic' : 'cosmetic, taken for material'}`,
      ),
      ...lost.map(({ one }) => `${one.id}  ${one.class}: no earlier version`),
    ],
    figures: [
      `material: F1 ${f1.toFixed(3)} (goal 0.92), ${said - right} cosmetic taken for material, ${material - right} material missed, ${lost.length} without an earlier version`,
    ],
    met: f1 >= 0.92 && lost.length === 0,
  };
}
