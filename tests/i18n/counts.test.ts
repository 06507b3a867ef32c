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
  [ar.sharing.savePrompt(1), 'حفظ المقال في ملف (md وhtml وtxt وepub وjson وrss):'],
  [ar.sharing.savePrompt(2), 'حفظ المقالات المحددة (٢) في ملف (md وhtml وtxt وepub وjson وrss):'],
  [ar.links.playingTime(20), 'دقيقة واحدة'],
  [ar.links.playingTime(45 * 60), '٤٥ دقيقة'],
  [ar.links.playingTime(3600), 'ساعة واحدة'],
  [ar.links.playingTime(3600 + 180), 'ساعة و٣ دقائق'],
  [ar.links.playingTime(2 * 3600 + 60), 'ساعتان ودقيقة واحدة'],
  [en.links.playingTime(59), '1 minute'],
  [en.links.playingTime(2 * 3600 + 600), '2 hours 10 minutes'],
])('a number stands in its sentence as one says it: %s', (message, said) => {
  expect(withoutDirectionMarks(message)).toBe(said);
});
