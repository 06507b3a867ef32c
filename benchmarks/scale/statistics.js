/** Figures of several measurements. */

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

export const median = values => quantile(values, 0.5);

/** What the table shows of measurements: their median, their 95th percentile and how many they are. */
export const summary = values => ({
  median: median(values),
  p95: quantile(values, 0.95),
  count: values.length,
});
