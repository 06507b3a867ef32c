import { describe, expect, it } from 'vitest';
import { withoutLongPersons } from '../../../source/feeds/formats/rss-persons.ts';

const long = '('.repeat(3000);

describe('persons that are too long to be names', () => {
  it.each([
    ['<author>سالم (a@b.example)</author>', '<author>سالم (a@b.example)</author>'],
    [
      `<item><author>${long}</author><title>ع</title></item>`,
      '<item><author></author><title>ع</title></item>',
    ],
    [`<author x="1">${long}</author><author>سعاد</author>`, '<author x="1"></author><author>سعاد</author>'],
    [`<managingEditor><![CDATA[${long}]]></managingEditor>`, '<managingEditor></managingEditor>'],
    [`<webMaster>${long}</webMaster>`, '<webMaster></webMaster>'],
    [`<authors>${long}</authors>`, `<authors>${long}</authors>`],
    [`<author>${long}`, `<author>${long}`],
    [`<author>${long}<author>${long}</author>`, '<author></author>'],
  ])('go: %s', (text, rest) => {
    expect(withoutLongPersons(text)).toBe(rest);
  });
});
