/** Arabic messages about themes. */
import { ltr } from '../base/isolated.ts';
import type { ThemeProblem } from '../domain/own-theme.ts';
import { number } from './ar-counts.ts';
import type { Messages } from './messages.ts';

type Problems = {
  readonly [Kind in ThemeProblem['problem']]: (problem: Extract<ThemeProblem, { problem: Kind }>) => string;
};

const suggested = (suggestion: string | undefined): string =>
  suggestion === undefined
    ? `قائمة الألوان في ${ltr('docs/themes.md')} مع شفرة «خبر» المصدرية`
    : `هل المقصود ${ltr(suggestion)}؟`;

const problems: Problems = {
  'unknown-base': ({ value, known }) =>
    `لا سمة باسم ${ltr(value)} لتكون أساسًا لها. المتاح: ${ltr(known.join(', '))}`,
  'unknown-color': ({ color, suggestion }) => `لا لون باسم ${ltr(color)}. ${suggested(suggestion)}`,
  'bad-color': ({ color, value }) =>
    `القيمة ${ltr(value)} للون ${ltr(color)} ليست لونًا. اكتبها هكذا: ${ltr('#ffcc00')}`,
  'low-contrast': ({ color, ground, ratio, least }) =>
    `قراءة ${ltr(color)} على ${ltr(ground)} صعبة: التباين ${ltr(ratio.toFixed(1))}، وأدنى المقبول ${ltr(least.toFixed(1))}`,
};

export const themes: Messages['themes'] = {
  name: 'السمة',
  values: {
    auto: 'تلقائية',
    dark: 'داكنة',
    light: 'فاتحة',
    sepia: 'ورق قديم',
    contrast: 'تباين عالٍ',
    mono: 'بلا ألوان',
  },
  problem: (problem, others) =>
    `السمة «${problem.theme}» في ${ltr('settings.json')}: ${problems[problem.problem](problem as never)}${
      others > 0 ? ` (وغير ذلك: ${number(others)})` : ''
    }`,
};
