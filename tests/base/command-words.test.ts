import { expect, it } from 'vitest';
import { commandWords } from '../../source/base/command-words.ts';

it.each([
  ['mpv --no-video', ['mpv', '--no-video']],
  ["  grep  -i 'two words'  ", ['grep', '-i', 'two words']],
  ['say "a \\"b\\" \\n c"', ['say', 'a "b" \\n c']],
  ['a\\ b c\'\'d ""', ['a b', 'cd', '']],
  ['echo $HOME; rm * | cat', ['echo', '$HOME;', 'rm', '*', '|', 'cat']],
  ['', []],
])('%s', (line, words) => {
  expect(commandWords(line)).toEqual(words);
});

it.each(["echo 'open", 'echo "open', 'echo \\'])('%s is no whole line', line => {
  expect(commandWords(line)).toBeNull();
});
