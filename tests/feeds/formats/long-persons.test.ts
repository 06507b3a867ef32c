import { describe, expect, it } from 'vitest';
import { withoutLongPersons } from '../../../source/feeds/formats/long-persons.ts';

describe('withoutLongPersons', () => {
  it.each([
    ['<item><author>a@b.example (ليلى)</author></item>', '<item><author>a@b.example (ليلى)</author></item>'],
    [`<item><author>${'<a '.repeat(900)}</author><b/></item>`, '<item><author></author><b/></item>'],
    [
      `<author>a</author><webMaster x="1">${'('.repeat(2001)}</webMaster>`,
      '<author>a</author><webMaster x="1"></webMaster>',
    ],
    [
      `<!-- <author> -->${'x'.repeat(3000)}<author>a</author>`,
      `<!-- <author> -->${'x'.repeat(3000)}<author>a</author>`,
    ],
    [
      `<b><![CDATA[<author>]]></b>${'x'.repeat(3000)}</author>`,
      `<b><![CDATA[<author>]]></b>${'x'.repeat(3000)}</author>`,
    ],
    [`<author>${'('.repeat(3000)}`, `<author>${'('.repeat(3000)}`],
  ])('%.30s', (document, expected) => {
    expect(withoutLongPersons(document) === expected).toBe(true);
  });
});
