import { expect, it } from 'vitest';
import { withoutDirectionMarks } from '../../source/text/direction.ts';
import { languages } from '../support/languages.ts';

const { ar, en } = languages;

it.each([
  [ar.notices.refreshEvery(1), 'تحديث تلقائي كل دقيقة'],
  [ar.notices.refreshEvery(2), 'تحديث تلقائي كل دقيقتين'],
  [ar.notices.refreshEvery(20), 'تحديث تلقائي كل ٢٠ دقيقة'],
  [ar.notices.refreshEvery(120), 'تحديث تلقائي كل ساعتين'],
  [en.notices.refreshEvery(1), 'Sources are refreshed every minute'],
  [en.notices.refreshEvery(90), 'Sources are refreshed every 90 minutes'],
  [ar.sharing.savePrompt(1), 'حفظ المقال في ملف (md وhtml وtxt وepub):'],
  [ar.sharing.savePrompt(2), 'حفظ المقالات المحددة (٢) في ملف (md وhtml وtxt وepub):'],
])('a number stands in its sentence as one says it: %s', (message, said) => {
  expect(withoutDirectionMarks(message)).toBe(said);
});
