import { describe, expect, it } from 'vitest';
import { convertDigits } from '../../source/text/digits.ts';
import { layoutParagraph, lineText } from '../../source/text/layout.ts';

describe('convertDigits', () => {
  it.each([
    ['decimals and thousands', 'بلغ 3.5 و1,250.75 و12,345,678', 'بلغ ٣٫٥ و١٬٢٥٠٫٧٥ و١٢٬٣٤٥٬٦٧٨'],
    ['a percentage, its sign on either side', 'نحو 40% و%40', 'نحو ٤٠٪ و٪٤٠'],
    ['Persian digits', '۱۴۰۵', '١٤٠٥'],
    ['dates', '24/11/2026 و2026-11-24 و24.11.2026', '٢٤/١١/٢٠٢٦ و٢٠٢٦-١١-٢٤ و٢٤.١١.٢٠٢٦'],
    ['times', 'الساعة 20:45', 'الساعة ٢٠:٤٥'],
    ['ranges and scores', '2020–2025 و5-7', '٢٠٢٠–٢٠٢٥ و٥-٧'],
    ['negative numbers', 'عند -5 و−3.5', 'عند -٥ و−٣٫٥'],
    ['a list that is no number', 'البنود 1,2,3', 'البنود ١,٢,٣'],
    ['a number at the end of a sentence', 'في 2026. ثم 5, ثم 6', 'في ٢٠٢٦. ثم ٥, ثم ٦'],
  ])('shows %s in Arabic-Indic digits', (_, text, expected) => {
    expect(convertDigits(text, 'arabic')).toBe(expected);
  });

  it.each([
    ['behind Latin', 'نموذج Llama 2 وG20 وCOVID-19'],
    ['before Latin', 'شبكة 5G وشاشة 60-inch وسهم 2222.SR'],
    ['in addresses', 'https://example.com/2026/11?p=24 و24@example.com وv1.2.3'],
  ])('leaves numbers %s', (_, text) => {
    expect(convertDigits(text, 'arabic')).toBe(text);
  });

  it.each([
    ['decimals and thousands', '٣٫٥ و١٬٢٥٠', '3.5 و1,250'],
    ['a percentage, its sign on either side', '٤٠٪ و٪٤٠', '40% و%40'],
    ['Persian digits', '۱۴۰۵', '1405'],
    ['dates', '٢٤/١١/٢٠٢٦ و٢٤.١١.٢٠٢٦', '24/11/2026 و24.11.2026'],
  ])('shows %s in Western digits', (_, text, expected) => {
    expect(convertDigits(text, 'western')).toBe(expected);
  });
});

describe('converted digits stand where those of the source do', () => {
  const options = {
    width: 40,
    direction: 'rtl',
    order: 'visual',
    shaping: false,
    marks: 'keep',
    isolate: true,
  } as const;
  const drawn = (text: string, digits: 'source' | 'arabic'): string =>
    layoutParagraph(text, { ...options, digits })
      .map(lineText)
      .join('\n');

  it.each([
    'يوم 24/11/2026 ثم',
    'يوم 2026-11-24 ثم',
    'الساعة 20:45 ثم',
    'بين 2020–2025 ثم',
    'عند -5 درجات',
    'بلغ 1,250.75 ثم',
    'نحو 40% ثم',
    'هاتف +966 11 555 0142 ثم',
  ])('%s', text => {
    expect(convertDigits(drawn(text, 'arabic'), 'western')).toBe(drawn(text, 'source'));
  });
});
