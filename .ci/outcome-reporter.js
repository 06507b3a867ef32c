/** A reporter of vitest that writes what came of each file to `--outputFile`, as `shares.js` has it; vitest's own leave out what no test has caught. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const messageOf = errors => errors.map(({ stack, message }) => stack ?? message).join('\n');

const failureOf = (name, errors) => (errors.length > 0 ? [{ name, message: messageOf(errors) }] : []);

const fileOf = file => (file === undefined ? 'vitest' : path.relative('.', file));

function outcomeOf(module) {
  const results = [...module.children.allTests()].map(test => ({ name: test.fullName, ...test.result() }));
  const failed = results.filter(({ state }) => state === 'failed');
  return {
    file: fileOf(module.moduleId),
    passed: results.filter(({ state }) => state === 'passed').length,
    failures: [
      ...failureOf('the file itself', module.errors()),
      ...[...module.children.allSuites()].flatMap(suite => failureOf(suite.fullName, suite.errors())),
      ...failed.map(({ name, errors }) => ({ name, message: messageOf(errors) })),
    ],
  };
}

/** Vitest knows in which file an error was thrown, unless that happened between two. */
function withUncaught(outcomes, error) {
  const file = fileOf(error.VITEST_TEST_PATH);
  const [failure] = failureOf('what no test has caught', [error]);
  const known = outcomes.find(outcome => outcome.file === file) ?? { file, passed: 0, failures: [] };
  return [
    ...outcomes.filter(outcome => outcome !== known),
    { ...known, failures: [...known.failures, failure] },
  ];
}

export const outcomesOf = (modules, uncaught) => uncaught.reduce(withUncaught, modules.map(outcomeOf));

export default class OutcomeReporter {
  onInit({ config }) {
    this.outputFile = config.outputFile;
  }

  onTestRunEnd(modules, uncaught) {
    writeFileSync(this.outputFile, JSON.stringify(outcomesOf(modules, uncaught)));
  }
}
