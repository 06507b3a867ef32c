import { expect, it } from 'vitest';
import { storyFeatures } from '../../../source/text/stories/features.ts';

const landsOf = (title: string): readonly string[] =>
  storyFeatures({ title, paragraphs: [], language: 'ar', categories: [] }).lands;

it.each([
  ['ساديو ماني يسجل هدفين', []],
  ['مان يونايتد يفوز في الدوري', []],
  ['المنتخب الألماني يفوز وألمانيا تحتفل', ['DE']],
  ['قطار في المانيا', ['DE']],
  ['قتلى في هجوم بالعراق', ['IQ']],
  ['غرق عبارة في بحيرة نائية', []],
  ['مساعدات للسودان ووفد من البحيرة', ['SD', 'EG']],
  ['مغربية تفوز بسباق', ['MA']],
  ['الرئيس عراقي وعاصمته بغداد', ['IQ']],
])('knows which countries a headline speaks of: %s', (title, lands) => {
  expect(landsOf(title)).toEqual(lands);
});
