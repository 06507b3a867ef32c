import { describe, expect, it } from 'vitest';
import { cutLine } from '../../../source/cli/complete/shell-words.ts';

const breaks = ' \t\n"\'><=;|&(:';

describe('the words of a line', () => {
  it.each([
    ['khabar', []],
    ['khabar ', ['']],
    ['khabar list  --unr', ['list', '--unr']],
    ["khabar list --tag 'بنوك مر", ['list', '--tag', 'بنوك مر']],
    ['khabar list --tag "a \\" b" x', ['list', '--tag', 'a " b', 'x']],
    ['khabar list --tag بنوك\\ مر', ['list', '--tag', 'بنوك مر']],
    ["khabar note q1 '' ", ['note', 'q1', '', '']],
    ['khabar note a\\  ', ['note', 'a ', '']],
    ['khabar text a\\', ['text', 'a']],
    ['KHABAR_LANG=en khabar li', ['li']],
  ])('%s', (line, words) => {
    expect(cutLine(line, breaks).words).toEqual(words);
  });

  it.each([
    ['khabar list --lang=a', '--lang='.length],
    ['khabar list --query=قسم:ع', '--query=قسم:'.length],
    ["khabar list --query='قسم:ع", '--query='.length],
    ["khabar list --query 'قسم:ع", 0],
    ['khabar list --lang', 0],
    ['khabar list --lang=ar ', 0],
  ])('of the last word of %s the shell keeps %i', (line, cut) => {
    expect(cutLine(line, breaks).cut).toBe(cut);
  });

  it('are not divided where the shell does not divide them', () => {
    expect(cutLine('khabar list --query=a:b', ' ').cut).toBe(0);
  });
});
