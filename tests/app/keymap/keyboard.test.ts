import { describe, expect, it } from 'vitest';
import { labelOn } from '../../../source/app/keymap/keyboard.ts';
import { spokenMessages } from '../../../source/app/view/linear/spoken-messages.ts';
import { withoutDirectionMarks } from '../../../source/text/direction.ts';
import { languages } from '../../support/languages.ts';

describe('a key', () => {
  it.each([
    ['latin', 'en', 'H', 'H', 'Shift+H'],
    ['arabic', 'ar', 'H', 'أ', 'Shift+ا'],
    ['arabic', 'ar', 'n', 'ى', 'الألف المقصورة'],
    ['latin', 'en', '?', '?', 'question mark'],
    ['arabic', 'ar', '?', '؟', 'علامة الاستفهام'],
    ['latin', 'en', 'ctrl+d', '^D', 'Control+D'],
    ['latin', 'en', 'down', '↓', 'down arrow'],
    ['latin', 'en', 'j', 'j', 'j'],
    ['arabic', 'ar', 'f2', 'F2', 'F2'],
  ] as const)(
    'on a keyboard that is %s, in %s: %s is shown as %s, and said as %s',
    (keyboard, language, key, shown, said) => {
      const messages = languages[language];
      expect(labelOn(keyboard, key, messages)).toBe(shown);
      expect(labelOn(keyboard, key, spokenMessages(messages))).toBe(said);
    },
  );
});

describe('a key in a sentence', () => {
  it.each([
    ['ar', 'لا', '«لا»'],
    ['ar', 'مسافة', '«مسافة»'],
    ['ar', '+', '«+»'],
    ['ar', 'Shift+ق', '«Shift+ق»'],
    ['ar', 'Enter', 'Enter'],
    ['ar', 'F5', 'F5'],
    ['ar', '^D', '^D'],
    ['ar', 'U', 'U'],
    ['en', 'b', 'b'],
    ['en', '+', '+'],
  ] as const)(
    'stands in quotes where it could be a word or a sign of it: %s %s',
    (language, label, shown) => {
      expect(withoutDirectionMarks(languages[language].keyInText(label))).toBe(shown);
    },
  );

  it('is said without them', () => {
    expect(withoutDirectionMarks(spokenMessages(languages.ar).keyInText('ب'))).toBe('ب');
  });
});
