/** How a grouping goes together with the right one. */
import { f1Of, groupedBy, share } from './figures.js';

const pairsOf = members =>
  members.flatMap((one, index) => members.slice(index + 1).map(other => [one, other].sort()));

const pairsIn = groups => [...groups.values()].flatMap(pairsOf);

/** The mean over all ids of how much of one's group is shared by the other grouping (B³). */
function meanShared(groups, otherOf) {
  const members = [...groups.values()].flatMap(ids => {
    const sizes = groupedBy(ids, id => otherOf.get(id));
    return ids.map(id => sizes.get(otherOf.get(id)).length / ids.length);
  });
  return members.reduce((sum, part) => sum + part, 0) / members.length;
}

/** Both: id → name of its group. `joined` and `parted` are the wrong pairs of ids. */
export function judgeGroups(gold, found) {
  const ids = [...gold.keys()];
  const groupsBy = groupOf => groupedBy(ids, id => groupOf.get(id));
  const [goldGroups, foundGroups] = [groupsBy(gold), groupsBy(found)];
  const [precision, recall] = [meanShared(foundGroups, gold), meanShared(goldGroups, found)];
  const [got, want] = [pairsIn(foundGroups), pairsIn(goldGroups)];
  const apartIn =
    groupOf =>
    ([one, other]) =>
      groupOf.get(one) !== groupOf.get(other);
  const [joined, parted] = [got.filter(apartIn(gold)), want.filter(apartIn(found))];
  return {
    b3: { f1: f1Of(precision, recall), precision, recall },
    pairs: {
      precision: 1 - share(joined.length, got.length),
      recall: 1 - share(parted.length, want.length),
    },
    joined,
    parted,
  };
}
