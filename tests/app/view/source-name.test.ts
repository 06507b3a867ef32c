import { expect, it } from 'vitest';
import { nameInFolder } from '../../../source/app/view/source-name.ts';

it.each([
  ['علوم · عدد تجريبي', 'علوم', 'عدد تجريبي'],
  ['Sport | Harbour Post', 'News/Sport', 'Harbour Post'],
  ['Sport Weekly', 'Sport', 'Sport Weekly'],
  ['Sport', 'Sport', 'Sport'],
  ['Sport ·', 'Sport', 'Sport ·'],
  ['Harbour Post', 'Sport', 'Harbour Post'],
  ['Sport · Harbour Post', null, 'Sport · Harbour Post'],
])('%s in the folder %s is called %s', (name, folder, shown) => {
  expect(nameInFolder(name, folder)).toBe(shown);
});
