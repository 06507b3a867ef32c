import { expect, it } from 'vitest';
import { rememberLatest } from '../../source/base/remember-latest.ts';

function counted(most?: number) {
  const computed: string[] = [];
  const ask = rememberLatest((name: string, number: number) => {
    computed.push(name + number);
    return { name };
  }, most);
  return { ask, computed };
}

it('gives the latest result again while it is asked for the same', () => {
  const { ask, computed } = counted();
  expect(ask('a', 1)).toBe(ask('a', 1));
  ask('a', 2);
  ask('a', 1);
  expect(computed).toEqual(['a1', 'a2', 'a1']);
});

it('keeps as many as it is told, and drops the one that was asked for the longest ago', () => {
  const { ask, computed } = counted(2);
  const [first] = [ask('a', 1), ask('b', 1)];
  expect(ask('a', 1)).toBe(first);
  ask('c', 1);
  expect(ask('a', 1)).toBe(first);
  ask('b', 1);
  expect(computed).toEqual(['a1', 'b1', 'c1', 'b1']);
});
