/** Who said what: direct quotations with their speakers. */

import { groupedBy, share, squeezed } from './figures.js';
import { entry, keyOf } from './home.js';

/** Of a quotation that was given, so much must be there. */
const leastShare = 0.7;

const hasWords = (given, wanted) =>
  given.includes(wanted) ||
  (given !== '' && wanted.includes(given) && given.length > leastShare * wanted.length);

/** A bare name is accepted, and so is one with its title. */
const hasSpeaker = (given, wanted) =>
  wanted === '' || given === wanted || (given !== '' && (given.includes(wanted) || wanted.includes(given)));

const answers = (given, { words, speaker }) =>
  hasWords(squeezed(given.words), squeezed(words)) && hasSpeaker(squeezed(given.speaker), squeezed(speaker));

const named = ({ speaker, words }) => `${speaker ?? 'nobody'}: ${words}`;

export async function judgeQuotations(cases, home) {
  await home.publish(
    'quotations',
    cases.map(({ id, text }) => entry(id, `خبر ${id}`, text.split('\n'))),
  );
  const quotes = await home.ask('quotes');
  const given = groupedBy(
    quotes.filter(({ direct = true, article }) => direct && cases.some(({ id }) => id === keyOf(article))),
    ({ article }) => keyOf(article),
  );
  const wanted = cases.flatMap(({ id, quotations }) =>
    quotations.filter(({ direct }) => direct).map(quotation => ({ id, quotation })),
  );
  const missed = wanted.filter(
    ({ id, quotation }) => !(given.get(id) ?? []).some(each => answers(each, quotation)),
  );
  const all = [...given].flatMap(([id, found]) => found.map(quotation => ({ id, quotation })));
  const wrong = all.filter(
    each => !wanted.some(({ id, quotation }) => id === each.id && answers(each.quotation, quotation)),
  );
  const total = all.length;
  const right = wanted.length - missed.length;
  const precision = share(total - wrong.length, total);
  const recall = share(right, wanted.length);
  return {
    failures: [
      ...missed.map(({ id, quotation }) => `${id}  missed  ${named(quotation)}`),
      ...wrong.map(({ id, quotation }) => `${id}  given   ${named(quotation)}`),
    ],
    figures: [
      `precision ${(100 * precision).toFixed(1)} % of ${total} (goal 92), recall ${(100 * recall).toFixed(1)} % of ${wanted.length} (goal 75)`,
    ],
    met: total > 0 && precision >= 0.92 && recall >= 0.75,
  };
}
