import { expect, it } from 'vitest';
import type { Announcement } from '../../source/app/view/linear/announcement.ts';
import { createAnnouncer } from '../../source/ui/announcer.ts';

function written(...announced: readonly (readonly Announcement[])[]): readonly string[] {
  const chunks: string[] = [];
  const { say, close } = createAnnouncer(text => chunks.push(text));
  for (const announcements of announced) say(announcements);
  close();
  return chunks;
}

it('writes what a key announces at once, each line by itself', () => {
  expect(written([line('one'), line('two')], [])).toEqual(['one\ntwo\n']);
});

it('lets what is typed go on the line of the prompt, and ends it before anything else', () => {
  expect(
    written([{ as: 'prompt', text: 'Search: ' }], [echo('a')], [echo('b')], [line('2 articles')]),
  ).toEqual(['Search: ', 'a', 'b', '\n2 articles\n']);
});

it('ends the line of a prompt that is left open', () => {
  expect(written([{ as: 'prompt', text: 'Search: ' }])).toEqual(['Search: ', '\n']);
});

it('breaks lines between words, where the row of the terminal ends', () => {
  const chunks: string[] = [];
  const { say } = createAnnouncer(
    text => chunks.push(text),
    () => 10,
  );
  say([line('one two three'), line('وصل القِطَارُ أمس'), line('averylongword and on'), line('  a  b')]);
  expect(chunks.join('').split('\n')).toEqual([
    'one two',
    'three',
    'وصل',
    'القِطَارُ',
    'أمس',
    'averylongword',
    'and on',
    '  a  b',
    '',
  ]);
});

function line(text: string): Announcement {
  return { as: 'line', text };
}

function echo(text: string): Announcement {
  return { as: 'echo', text };
}
