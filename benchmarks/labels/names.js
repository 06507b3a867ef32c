/** `name:` finds the spellings of one name, and takes none of a name that looks like it. */

import { share } from './figures.js';
import { eachOf, entry, keyOf } from './home.js';

/** Every ordered pair of two of them. */
const pairsOf = spellings =>
  spellings.flatMap(from => spellings.filter(to => to !== from).map(to => ({ from, to })));

export async function judgeNames({ groups, traps }, home) {
  const spelled = [
    ...groups.flatMap(({ id, spellings }) =>
      spellings.map((text, index) => ({ key: `${id}-${index}`, text })),
    ),
    ...traps.flatMap((pair, trap) => pair.map((text, index) => ({ key: `t${trap}-${index}`, text }))),
  ];
  await home.publish(
    'names',
    spelled.map(({ key, text }) => entry(key, `ذكر التقرير ${text} أمس`)),
  );
  const texts = [...new Set(spelled.map(({ text }) => text))];
  const answers = await eachOf(texts, async text => {
    const found = await home.ask('search', `name:"${text}"`, '--limit', '5000');
    return [text, new Set(found.map(keyOf))];
  });
  const foundBy = new Map(answers);

  const wanted = groups.flatMap(({ id, spellings }) =>
    pairsOf(spellings.map((text, index) => ({ key: `${id}-${index}`, text }))).map(pair => ({ ...pair, id })),
  );
  const missed = wanted.filter(({ from, to }) => !foundBy.get(from.text).has(to.key));
  const trapped = traps.flatMap((pair, trap) =>
    pairsOf(pair.map((text, index) => ({ key: `t${trap}-${index}`, text }))),
  );
  const taken = trapped.filter(({ from, to }) => foundBy.get(from.text).has(to.key));
  const right = wanted.length - missed.length;
  const recall = share(right, wanted.length);
  const precision = share(right, right + taken.length);
  return {
    failures: [
      ...missed.map(({ id, from, to }) => `${id}  ${from.text} does not find ${to.text}`),
      ...taken.map(({ from, to }) => `trap  ${from.text} takes ${to.text}`),
    ],
    figures: [
      `recall ${(100 * recall).toFixed(1)} % of ${wanted.length} (goal 95), traps taken ${taken.length} of ${trapped.length}, precision ${(100 * precision).toFixed(1)} % (goal 97)`,
    ],
    met: recall >= 0.95 && precision >= 0.97,
  };
}
