/** Lines of the official LineBreakTest files whose answer is another in Unicode 17.0, under the version and rule that changed it. */
export const lineBreakChanges: Readonly<
  Record<'15.0' | '16.0', Readonly<Record<string, readonly string[]>>>
> = {
  '15.0': {
    '15.1, LB20a: a hyphen that begins a word keeps to it': [
      '× 002D ÷ 0023 ÷',
      '× 002D × 0308 ÷ 0023 ÷',
      '× 002D ÷ 05D0 ÷',
      '× 002D × 0308 ÷ 05D0 ÷',
      '× 002D ÷ 00A7 ÷',
      '× 002D × 0308 ÷ 00A7 ÷',
      '× 002D ÷ 50005 ÷',
      '× 002D × 0308 ÷ 50005 ÷',
      '× 002D ÷ 0E01 ÷',
      '× 002D × 0308 ÷ 0E01 ÷',
    ],
    '16.0, LB25 takes the place of the number tailoring: no break behind a full stop or comma before a digit':
      [
        '× 002C ÷ 0030 ÷',
        '× 002C × 0308 ÷ 0030 ÷',
        '× 0061 × 002E ÷ 0032 × 0020 ÷',
        '× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷',
        '× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷',
        '× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷',
        '× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷',
        '× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷',
        '× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷',
        '× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷',
        '× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷',
        '× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷',
        '× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷',
      ],
    '15.1, LB15 withdrawn: no rule holds a straight quotation mark to an opening bracket across spaces': [
      '× 0022 × 0020 × 2329 ÷',
      '× 0022 × 0308 × 0020 × 2329 ÷',
      '× 0022 × 0020 × 0028 ÷',
      '× 0022 × 0308 × 0020 × 0028 ÷',
    ],
    '16.0, LB15c: a line may begin with a decimal point, but it keeps to its digits': [
      '× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 × 0020 ÷ 0063 × 0065 × 006E × 0074 × 0073 ÷',
    ],
    '15.1, LB15a and LB15b: « and » keep to what they enclose only where they open and close': [
      '× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 0028 × 00AB × 0020 ÷ 0308 × 0020 ÷ 00BB × 0029 ÷ 0028 × 0065 × 0308 × 0029 ÷',
      '× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 00AB × 0020 × 0028 × 0020 × 0308 × 0020 × 0029 × 0020 ÷ 00BB × 0028 × 0065 × 0308 × 0029 ÷',
      '× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 007B × 00AB × 0020 ÷ 0308 × 0020 ÷ 00BB × 007D ÷ 0028 × 0065 × 0308 × 0029 ÷',
      '× 0061 × 006D × 0062 × 0069 × 0067 × 0075 × 00AB × 0020 × 007B × 0020 × 0308 × 0020 × 007D × 0020 ÷ 00BB × 0028 × 0065 × 0308 × 0029 ÷',
    ],
    '16.0, LB21a: a hyphen between Hebrew letters may end a line': ['× 05D0 × 002D × 05D0 ÷'],
  },
  '16.0': {
    '17.0, LB20a: a hyphen that begins a word keeps to a Hebrew letter as to any other': [
      '× 002D ÷ 05D0 ÷',
      '× 002D × 0308 ÷ 05D0 ÷',
      '× 2010 ÷ 05D0 ÷',
      '× 2010 × 0308 ÷ 05D0 ÷',
    ],
  },
};
