/** Reports of made-up events for measurements: each event has a name, a place and figures of its own, and is told by some outlets in words of their own. */
import { createVocabulary, createWriter } from './text.js';

const perDay = 1500;

const places =
  'القاهرة بغداد دمشق الرباط تونس الجزائر صنعاء الخرطوم بيروت عمّان الرياض الدوحة طهران أنقرة لاهور كابل باريس لندن برلين مدريد روما طوكيو بكين نيودلهي'.split(
    ' ',
  );
const syllables =
  'با بو بي تا تو جا جي دا دو را رو ري زا سا سو شا شي عا غا فا قو كا كو لا لو ما مو نا نو ها وا يا'.split(
    ' ',
  );
const endings = 'ن ر س م ل د ش ك ني ري دي لي'.split(' ');
const happenings = [
  ({ place, name, figure }) => [
    `مقتل ${figure} في حريق بمصنع ${name} في ${place}`,
    `قُتل ${figure} أشخاص وأصيب ${figure * 3} في حريق شب بمصنع ${name} قرب ${place}، وفق الدفاع المدني.`,
  ],
  ({ place, name, figure }) => [
    `${name} تستحوذ على شركة في ${place} مقابل ${figure} مليون دولار`,
    `أعلنت شركة ${name} شراء شركة مقرها ${place} بقيمة ${figure} مليون دولار، بحسب بيان.`,
  ],
  ({ place, name, figure }) => [
    `زلزال بقوة ${(figure % 4) + 4}.${figure % 10} يضرب ${name} قرب ${place}`,
    `ضرب زلزال بلدة ${name} قرب ${place}، وأصيب ${figure} شخصًا، كما قال مركز الرصد.`,
  ],
  ({ place, name, figure }) => [
    `وزير الطاقة ${name} يفتتح محطة في ${place}`,
    `افتتح الوزير ${name} محطة كهرباء في ${place} بقدرة ${figure * 10} ميغاواط.`,
  ],
  ({ place, name, figure }) => [
    `فريق ${name} يفوز على ضيفه من ${place} ${(figure % 4) + 1}-${figure % 2}`,
    `تغلب فريق ${name} على ضيفه القادم من ${place} في الدوري أمام ${figure * 500} متفرج.`,
  ],
  ({ place, name, figure }) => [
    `المحكمة في ${place} تحكم على ${name} بالسجن`,
    `حكمت محكمة في ${place} على رجل الأعمال ${name} بالسجن ${(figure % 9) + 2} سنوات في قضية فساد بقيمة ${figure} مليون دولار.`,
  ],
  ({ place, name, figure }) => [
    `فيلم «${name}» يفوز بجائزة مهرجان ${place}`,
    `فاز فيلم «${name}» بالجائزة الكبرى في مهرجان ${place} السينمائي من بين ${figure} فيلمًا.`,
  ],
];

/** Of words: no two of them are the same ones by their seed. */
const uses = ['detail', 'more', 'slug'];
const seedsPerUse = 1e7;

/** Numbers from 0 up to a limit, the same on every machine (Lehmer). */
function createDice(seed) {
  let state = seed;
  return limit => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/**
 * The first `count` articles by time, each with the number of the event that it reports. The same on every machine.
 */
export function* reportsOfEvents(count) {
  const dice = createDice(20_261_129);
  const writer = createWriter(createVocabulary());
  const words = (count, use, number) =>
    writer.words(count, uses.indexOf(use) * seedsPerUse + number).join(' ');
  const pick = list => list[dice(list.length)];
  const start = Date.parse('2026-09-01T00:00:00Z');
  for (let [made, event] = [0, 0]; made < count; event++) {
    const name = pick(syllables) + pick(syllables) + pick(syllables) + pick(endings);
    const [title, text] = pick(happenings)({ place: pick(places), name, figure: dice(90) + 5 });
    const detail = words(8, 'detail', event);
    const tellers = Math.min(count - made, 1 + (dice(2) === 0 ? 0 : dice(8)));
    for (let teller = 0; teller < tellers; teller++, made++) {
      const outlet = (made * 7 + teller) % 60;
      const time = start + (made / perDay) * 86_400_000 + teller * 3_600_000;
      const more = words(60, 'more', made);
      const article = {
        id: made.toString(36).padStart(10, '0'),
        title: teller % 2 === 0 ? title : `${words(2, 'slug', made)}: ${title}`,
        link: `https://news.example/${made}`,
        source: { id: `source${outlet}`, title: `مصدر ${outlet}` },
        author: null,
        published: new Date(time).toISOString(),
        fetched: '2026-12-31T00:00:00.000Z',
        categories: [],
        summary: null,
        language: 'ar',
        direction: 'rtl',
        category: null,
        byline: null,
        blocks: [
          { type: 'paragraph', text: `${text} ${detail}` },
          { type: 'paragraph', text: more },
        ],
        related: [],
      };
      yield { event, article };
    }
  }
}
