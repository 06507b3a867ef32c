import { describe, expect, it } from 'vitest';
import { describeStory, storyLikelihoods } from '../../../source/text/stories/index.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

interface Told {
  readonly title: string;
  readonly text: string;
  /** Of the day. */
  readonly hour: number;
}

const reportOf = ({ title, text, hour }: Told, at: number) => {
  const article = makeDistinctArticle(`report${at}`, {
    title,
    summary: null,
    language: 'ar',
    blocks: [{ type: 'paragraph', text }],
  });
  const { features } = describeStory(article);
  return { id: `report${at}`, sourceId: `outlet${at}`, time: Date.UTC(2027, 2, 1, hour), features };
};

function likelihoodOf(...told: readonly [Told, Told]): number {
  const [one, other] = told.map(reportOf);
  return storyLikelihoods(one as NonNullable<typeof one>, other ? [other] : [])[0] ?? 0;
}

const fire = (factory: string, killed: number, hour: number): Told => ({
  title: `مقتل ${killed} في حريق بمصنع ${factory} في القاهرة`,
  text: `قُتل ${killed} أشخاص وأصيب آخرون في حريق شب بمصنع ${factory} شرق القاهرة، وفق الدفاع المدني.`,
  hour,
});

const otherFire = (factory: string, killed: number, hour: number): Told => ({
  title: `حريق هائل في مصنع ${factory} بالقاهرة يودي بحياة ${killed}`,
  text: `اندلع حريق كبير في مصنع ${factory} جنوب القاهرة وأسفر عن سقوط ${killed} قتيلا، وسيطرت عليه فرق الإطفاء بعد ساعات.`,
  hour,
});

const likely = 0.4;

describe('two reports of one kind, place and day', () => {
  it('are of one event where they name the same', () => {
    expect(likelihoodOf(fire('جيساباري', 24, 6), otherFire('جيساباري', 26, 9))).toBeGreaterThan(likely);
  });

  it('are of two where each headline names what the other report does not', () => {
    expect(likelihoodOf(fire('جيساباري', 24, 6), otherFire('راداكاش', 26, 9))).toBeLessThan(likely);
  });

  it('are of two where each has it in another kind of place, and of one where a figure or a name joins them', () => {
    const vague = (place: string, more: string, hour: number): Told => ({
      title: `حريق في ${place} بالقاهرة`,
      text: `اندلع حريق في ${place} بالقاهرة اليوم وسيطرت عليه قوات الدفاع المدني${more}.`,
      hour,
    });
    const between = (more: string, place: string) =>
      likelihoodOf(vague('مستودع', more, 6), vague(place, more, 9));
    expect(between('', 'شقة سكنية')).toBeLessThan(likely);
    expect(between('', 'مصنع')).toBeGreaterThan(likely);
    expect(between('، وأصيب 7 أشخاص', 'شقة سكنية')).toBeGreaterThan(likely);
    expect(between('، في شارع راداكاش', 'شقة سكنية')).toBeGreaterThan(likely);
  });

  it('are of two matches where a team plays another one, and of one where both teams are named a day later', () => {
    const match = (other: string, more: string, hour: number): Told => ({
      title: `ليفربول يهزم ${other} 3-1`,
      text: `فاز ليفربول على ${other} 3-1 ${more}.`,
      hour,
    });
    const first = match('تشيلسي', 'في الدوري الإنجليزي', 6);
    const praise = {
      title: 'سلوت يشيد بفوز ليفربول على تشيلسي',
      text: 'أشاد المدرب أرنه سلوت بلاعبيه بعد الفوز على تشيلسي 3-1.',
      hour: 26,
    };
    expect(likelihoodOf(first, match('برايتون', 'في كأس الرابطة', 30))).toBeLessThan(likely);
    expect(likelihoodOf(first, match('تشيلسي', 'وصعد إلى الصدارة', 30))).toBeGreaterThan(likely);
    expect(likelihoodOf(first, praise)).toBeGreaterThan(likely);
  });

  it('are of one where other things are named beside the vehicle', () => {
    const crash = (workers: string, hour: number): Told => ({
      title: `انقلاب حافلة عمال ${workers} في البحيرة`,
      text: `انقلبت حافلة تقل عمال ${workers} في البحيرة.`,
      hour,
    });
    expect(likelihoodOf(crash('مصنع', 6), crash('مزرعة', 8))).toBeGreaterThan(likely);
  });

  it('are less likely of one where the toll falls', () => {
    const rising = likelihoodOf(fire('جيساباري', 24, 6), fire('جيساباري', 31, 9));
    const falling = likelihoodOf(fire('جيساباري', 31, 6), fire('جيساباري', 24, 9));
    expect(falling).toBeLessThan(rising);
  });
});

it('tell their event in what they say first', () => {
  const { title, text } = fire('جيساباري', 24, 6);
  const tail = (words: number): string =>
    Array.from(
      { length: words },
      (_, at) => `ضاباك${'بتثجحخدرزس'.charAt(at % 10)}${'شصضطظعغفقك'.charAt(at / 10)}`,
    ).join(' ');
  const features = [60, 90].map(
    words => reportOf({ title, text: `${text} ${tail(words)}`, hour: 6 }, 0).features,
  );
  expect(features[0]).toBe(features[1]);
  expect(features[0]).not.toBe(reportOf({ title, text, hour: 6 }, 0).features);
});

it('are of one event by their figures where they share hardly a word', () => {
  const sinking: Told = {
    title: 'مصرع 31 شخصا في غرق عبارة',
    text: 'غرقت العبارة بعد أن أبحرت وعلى متنها 214 راكبا، ونُقل 57 مصابا إلى المستشفيات.',
    hour: 6,
  };
  const mourning = (killed: number, aboard: number, injured: number): Told => ({
    title: 'حداد على ضحايا السفينة',
    text: `بلغ عدد القتلى ${killed} شخصا والمصابين ${injured}، وكانت تقل ${aboard} راكبا حسب مالكها.`,
    hour: 12,
  });
  expect(likelihoodOf(sinking, mourning(31, 214, 57))).toBeGreaterThan(likely);
  expect(likelihoodOf(sinking, mourning(44, 380, 92))).toBe(0);
});
