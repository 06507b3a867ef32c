/**
 * The table of results. A row is `{name, unit, goal, growth}`: `goal` is `{most}` or `{least}`, `at` the only size that it is set for;
 * `growth` says that the largest marked home may take at most 1.3 times as long as the smallest plain one. A home is `{size, marked}`, a value
 * `{median, p95, count}`; where there is a 95th percentile, the goal is set for that.
 */

const mostGrowth = 1.3;
const smallest = { size: 1000, marked: false };
const largest = { size: 100_000, marked: true };

const units = { '×': 2, ms: 1, MB: 0, 'frames/s': 0 };
const expectedPresses = 40;

export const homeName = ({ size, marked }) => `${size.toLocaleString('en')}${marked ? ' + marks' : ''}`;

const judged = value => value.p95 ?? value.median;
const isSame = (a, b) => a.size === b.size && a.marked === b.marked;

/** Measured values by row and home. */
export function createResults() {
  const values = new Map();
  const keyOf = (row, home) => `${row.name}\n${homeName(home)}`;
  return {
    set: (row, home, value) => void values.set(keyOf(row, home), value),
    get: (row, home) => values.get(keyOf(row, home)),
  };
}

const hasGoal = ({ goal }, { size }) => goal !== undefined && (goal.at ?? size) === size;

function isMissed(row, home, value) {
  if (!hasGoal(row, home)) return false;
  const { goal } = row;
  return (
    judged(value) > (goal.most ?? Number.POSITIVE_INFINITY) ||
    judged(value) < (goal.least ?? Number.NEGATIVE_INFINITY)
  );
}

/** `9.1 / 14.2 (12)`: median, 95th percentile, and the count where it is low. */
export function figure({ unit }, value) {
  const digits = units[unit];
  const tail = value.p95 === undefined ? '' : ` / ${value.p95.toFixed(digits)}`;
  const few = value.p95 !== undefined && value.count < expectedPresses ? ` (${value.count})` : '';
  return `${value.median.toFixed(digits)}${tail}${few}`;
}

function goalText({ goal, unit }) {
  if (!goal) return '';
  const limit = goal.most === undefined ? `≥ ${goal.least}` : `≤ ${goal.most}`;
  return `${limit} ${unit}${goal.at ? ` at ${goal.at.toLocaleString('en')}` : ''}`;
}

/** The growth of a row from the smallest plain home to the largest marked one, if both were measured. */
function growthOf(row, homes, results) {
  if (!row.growth) return null;
  const [from, to] = [smallest, largest].map(
    wanted => homes.some(home => isSame(home, wanted)) && results.get(row, wanted),
  );
  return from && to ? to.median / from.median : null;
}

function cellsOf(row, homes, results) {
  const cells = homes.map(home => {
    const value = results.get(row, home);
    if (!value) return '–';
    return `${figure(row, value)}${isMissed(row, home, value) ? ' ✗' : ''}`;
  });
  const growth = growthOf(row, homes, results);
  const grown = growth === null ? '' : `${growth.toFixed(2)} ×${growth > mostGrowth ? ' ✗' : ''}`;
  return [row.name, row.unit, ...cells, grown, goalText(row)];
}

/** Lines of a table in which each column is as wide as its widest cell. */
export function formatTable(rows, homes, results) {
  const table = [
    ['', '', ...homes.map(homeName), 'growth', 'goal'],
    ...rows.map(row => cellsOf(row, homes, results)),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map(cells => cells[column].length)));
  const isText = column => column < 2 || column === widths.length - 1;
  return table.map(cells =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

/** Each missed goal in one line; what was not answered at all misses its goal too. */
export function missedGoals(rows, homes, results) {
  return rows.flatMap(row => {
    const missed = homes.flatMap(home => {
      const value = results.get(row, home);
      if (!value) return hasGoal(row, home) ? [`${row.name}, ${homeName(home)}: no answer`] : [];
      if (!isMissed(row, home, value)) return [];
      return [
        `${row.name}, ${homeName(home)}: ${judged(value).toFixed(units[row.unit])}, goal ${goalText(row)}`,
      ];
    });
    const growth = growthOf(row, homes, results);
    if (growth === null || growth <= mostGrowth) return missed;
    return [
      ...missed,
      `${row.name}: ${homeName(largest)} takes ${growth.toFixed(2)} × what ${homeName(smallest)} takes, goal ≤ ${mostGrowth} ×`,
    ];
  });
}
