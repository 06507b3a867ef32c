import { expect, it } from 'vitest';
import { scripts } from '../../../source/cli/complete/shells.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

it.each(Object.entries(scripts))(
  'prints the script of %s as it is, opening nothing',
  async (shell, script) => {
    const { khabar, opened } = createTestWorld({ stdout: { isTTY: true, columns: 40 } });
    expect((await khabar('completions', shell)).stdout).toBe(script);
    const { json } = await khabar('completions', shell, '--json');
    expect(schemaErrors('completions', json())).toEqual([]);
    expect(json()).toEqual({ shell, script });
    expect(opened).toEqual([]);
  },
);

it('names the shells that it knows', async () => {
  const { code, stderr } = await createTestWorld().khabar('completions', 'tcsh');
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh or fish');
});
