/**
 * What the physical keys type in the Arabic keyboard layout (xkeyboard-config, `ara(basic)`), so that a key does its work in
 * either layout. Shift with l, f, d, v, c, u, z, m types ASCII there, which cannot be told from those keys: no command may
 * have one of those capitals as its only key.
 */
export const arabicLayout: Readonly<Record<string, string>> = {
  ض: 'q',
  ص: 'w',
  ث: 'e',
  ق: 'r',
  ف: 't',
  غ: 'y',
  ع: 'u',
  ه: 'i',
  خ: 'o',
  ح: 'p',
  ج: '[',
  د: ']',
  ش: 'a',
  س: 's',
  ي: 'd',
  ب: 'f',
  ل: 'g',
  ا: 'h',
  ت: 'j',
  ن: 'k',
  م: 'l',
  ك: ';',
  ط: "'",
  ئ: 'z',
  ء: 'x',
  ؤ: 'c',
  ر: 'v',
  '\uFEFB': 'b',
  لا: 'b',
  ى: 'n',
  ة: 'm',
  و: ',',
  ز: '.',
  ظ: '/',
  '؟': '?',
  '\u064E': 'Q',
  '\u064B': 'W',
  '\u064F': 'E',
  '\u064C': 'R',
  '\u0650': 'A',
  '\u064D': 'S',
  '\u0652': 'X',
  إ: 'Y',
  أ: 'H',
  '؛': 'P',
  '÷': 'I',
  '×': 'O',
  ـ: 'J',
  '،': 'K',
  '\uFEF7': 'G',
  لأ: 'G',
  '\uFEF9': 'T',
  لإ: 'T',
  آ: 'N',
  '٠': '0',
  '١': '1',
  '٢': '2',
  '٣': '3',
  '٤': '4',
  '٥': '5',
  '٦': '6',
  '٧': '7',
  '٨': '8',
  '٩': '9',
  '۰': '0',
  '۱': '1',
  '۲': '2',
  '۳': '3',
  '۴': '4',
  '۵': '5',
  '۶': '6',
  '۷': '7',
  '۸': '8',
  '۹': '9',
};

const twins = new Map<string, string>();
for (const [arabic, latin] of Object.entries(arabicLayout)) {
  if (!twins.has(latin) && !/[٠-٩۰-۹]/u.test(arabic)) twins.set(latin, arabic);
}

/** What the key of a Latin character types in the Arabic layout, or null where that is the same or cannot be told. */
export const arabicTwin = (latin: string): string | null => twins.get(latin) ?? null;

/** The Latin character of the physical key that typed this. */
export const latinKey = (typed: string): string => arabicLayout[typed] ?? typed;
