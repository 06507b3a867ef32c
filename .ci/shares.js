/**
 * Runs the parts of a suite on several Nodes by turns, so that each has had a fair share when time is up. A part is a list of folders and files.
 * An outcome has for each file how many of its tests have passed, and its failures; null: it was stopped.
 */
const hasFailed = ({ failures }) => failures.length > 0;

/** What was run once more, alone, counts as it was then. */
const settled = (first, again) =>
  again === null
    ? first
    : [...first.filter(each => !hasFailed(each) && again.every(({ file }) => file !== each.file)), ...again];

async function outcomeOf({ run, runAlone }, node, part) {
  const first = await run(node, part);
  const failed = first?.filter(hasFailed) ?? [];
  return failed.length === 0 ? first : settled(first, await runAlone(node, part, failed));
}

/** What came of each Node, in the order of `nodes`. */
export async function runByTurns(nodes, parts, suite) {
  const results = nodes.map(node => ({ node, files: [], notRun: [] }));
  for (const part of parts)
    for (const result of results) {
      const outcome = suite.hasTime() ? await outcomeOf(suite, result.node, part) : null;
      if (outcome === null) result.notRun.push(...part);
      else result.files.push(...outcome);
    }
  return results;
}

export const isFailed = ({ files }) => files.some(hasFailed);

const countsOf = (passed, failed) =>
  failed > 0 ? `${failed} failed | ${passed} passed` : `${passed} passed`;

/** As vitest has them, which `.ci/run` counts. What was not run is said, and counts as neither. */
export function linesOf({ node: { version }, files, notRun }) {
  const passed = files.reduce((sum, file) => sum + file.passed, 0);
  const failed = files.flatMap(({ file, failures }) =>
    failures.map(({ name, message }) => ` FAIL  ${file} > ${name} (Node ${version})\n${message}`),
  );
  return [
    ...failed,
    ...(notRun.length > 0
      ? [`NOT RUN on Node ${version}, since no time was left: ${notRun.join(' ')}`]
      : [`All was run on Node ${version}.`]),
    `      Tests  ${countsOf(passed, failed.length)} on Node ${version}`,
  ];
}
