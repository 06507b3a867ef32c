import { describe, expect, it } from 'vitest';
import { languages } from '../../support/languages.ts';
import { idsOf, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';

type Rules = readonly { readonly id: string; readonly query: string }[];

describe('rules', () => {
  it('are added, listed in their order, moved, taken back and removed', async () => {
    const { khabar } = world();
    const added = await khabar('rules', 'add', 'كأس أو قمح', 'تنبيه', 'read', '--json');
    expect(schemaErrors('rule', added.json())).toEqual([]);
    expect(added.json()).toMatchObject({ query: 'كأس أو قمح', actions: ['read', 'notify'] });
    await khabar('rules', 'add', 'source:sport', 'hide');
    const listed = await khabar('rules', 'list', '--json');
    expect(schemaErrors('rules', listed.json())).toEqual([]);
    const [first, second] = listed.json() as Rules;
    expect([first?.query, second?.query]).toEqual(['كأس أو قمح', 'source:sport']);
    expect((await khabar('rules', 'list')).stdout).toBe(
      `${first?.id}\tread notify\tكأس أو قمح\n${second?.id}\thide\tsource:sport\n`,
    );
    const queries = async () =>
      ((await khabar('rules', 'list', '--json')).json() as Rules).map(({ query }) => query);
    expect((await khabar('rules', 'move', second?.id.slice(0, 4) ?? '', '1')).code).toBe(0);
    expect(await queries()).toEqual(['source:sport', 'كأس أو قمح']);
    expect((await khabar('rules', 'remove', first?.id ?? '', '--json')).json()).toEqual([first]);
    await khabar('undo', '2');
    expect(await queries()).toEqual(['كأس أو قمح', 'source:sport']);
  });

  it('tag, as one types and as scripts read it', async () => {
    const { khabar } = world();
    const added = await khabar('rules', 'add', 'قمح', 'وسم:أسعار', 'tag:بنك المغرب', '--json');
    expect(schemaErrors('rule', added.json())).toEqual([]);
    expect(added.json()).toMatchObject({ actions: ['tag:أسعار', 'tag:بنك المغرب'] });
    expect((await khabar('rules', 'list')).stdout).toContain('\ttag:أسعار tag:"بنك المغرب"\t');
    expect(schemaErrors('rule', { ...(added.json() as object), actions: ['tag:'] })).not.toEqual([]);
  });

  it('do nothing to what is there', async () => {
    const { khabar } = world();
    await khabar('rules', 'add', 'source:news', 'read');
    expect(idsOf((await khabar('list', '--unread', '--json')).json())).toEqual(['1', '3']);
  });

  it('are tested on what is there, and change nothing of it', async () => {
    const { khabar } = world();
    const tested = await khabar('rules', 'test', 'source:news or source:sport', 'read', '--json');
    expect(schemaErrors('list', tested.json())).toEqual([]);
    expect(idsOf(tested.json())).toEqual(['1', '3']);
    expect(idsOf((await khabar('rules', 'test', 'source:sport', '--json')).json())).toEqual(['2']);
    expect(
      idsOf((await khabar('rules', 'test', 'not source:sport', 'hide', '--limit', '1', '--json')).json()),
    ).toEqual(['1']);
    expect((await khabar('rules', 'list', '--json')).json()).toEqual([]);
    expect(idsOf((await khabar('list', '--unread', '--json')).json())).toEqual(['1', '3']);
  });

  it('hide most of what is there only if that is said', async () => {
    const { khabar } = world();
    const refused = await khabar('rules', 'add', 'source:news', 'hide', '--json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stderr)).toMatchObject({ error: { code: 'rule-hides-most' } });
    expect(JSON.parse(refused.stderr).error.message).toContain('2');
    expect((await khabar('rules', 'add', 'source:news', 'hide', '--force')).code).toBe(0);
  });

  it.each([
    [['rules', 'add', 'is:', 'read'], 2, 'bad-query'],
    [['rules', 'add', 'قمح', 'delete'], 2, 'bad-value'],
    [['rules', 'add', 'قمح', 'tag:،'], 2, 'bad-tag'],
    [['rules', 'add', 'قمح شعير'], 2, 'missing-argument'],
    [['rules', 'add', 'قمح', 'hide', 'bookmark'], 2, 'conflicting-actions'],
    [['rules', 'add', 'source:nobody', 'hide'], 4, 'unknown-source'],
    [['rules', 'test', '(قمح'], 2, 'bad-query'],
    [['rules', 'test', 'قمح', 'delete'], 2, 'bad-value'],
    [['rules', 'move', 'abcdef', '1'], 4, 'unknown-rule'],
    [['rules', 'move', 'abcdef', '0'], 2, 'bad-value'],
    [['rules', 'remove', 'abcdef'], 4, 'unknown-rule'],
  ])('are refused: %j', async (args, code, error) => {
    const { khabar } = world();
    const result = await khabar(...args, '--json');
    expect(result.code).toBe(code);
    expect(JSON.parse(result.stderr)).toMatchObject({ error: { code: error } });
    expect(result.stdout).toBe('');
  });
});

/** The commands that a help text shows, as a shell would split them. */
const examplesIn = (text: string): readonly (readonly string[])[] =>
  Array.from(
    text.matchAll(/khabar ((?:[\w-]+ )+)(['"])(.+?)\2 ([\w:]+)/gu),
    ([, command = '', , query = '', action = '']) => [...command.trim().split(' '), query, action],
  );

describe.each(Object.entries(languages))('the examples of the help in %s', (_, { cli }) => {
  it.each([cli.details['rules add'], cli.details['rules test']])('run', async (...paragraphs) => {
    const { khabar } = world();
    const examples = examplesIn(paragraphs.join('\n').replaceAll('BBC', 'sport'));
    expect(examples).toHaveLength(1);
    for (const example of examples) expect(await khabar(...example)).toMatchObject({ stderr: '' });
  });
});
