/** Why Khabar reads some feeds otherwise than the suites expect, by pair. */

const reasons = [];

export const differenceNames = new Map(
  reasons.flatMap(([reason, pairs]) => pairs.map(pair => [pair, reason])),
);
