import { describe, expect, it } from 'vitest';
import { scheduleOf } from '../../source/feeds/schedule.ts';

const channel = (head: string, items = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>ق</title>${head}${items}</channel></rss>`;

describe('when a feed wants to be asked', () => {
  it.each<[string, number | null]>([
    ['<ttl>60</ttl>', 60],
    ['<ttl> 15\n</ttl>', 15],
    ['<TTL>5</TTL>', 5],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 30],
    ['<sy:updatePeriod>\n\tdaily\t</sy:updatePeriod>', 1440],
    ['<sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', 10_080],
    ['<ttl>0</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', 60],
    ['<ttl>-5</ttl>', null],
    ['<ttl>soon</ttl>', null],
    ['<ttl>99999999999999999999</ttl>', null],
    ['<sy:updatePeriod>sometimes</sy:updatePeriod>', null],
  ])('%s: every %s minutes', (head, minutes) => {
    expect(scheduleOf(channel(head))?.intervalMinutes ?? null).toBe(minutes);
  });

  it('knows the hours and days on which nothing comes', () => {
    const head =
      '<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>25</hour></skipHours>' +
      '<skipDays><day>Friday</day><day>saturday</day><day>Caturday</day></skipDays>';
    expect(scheduleOf(channel(head))).toEqual({ intervalMinutes: null, skipHours: [0, 7], skipDays: [5, 6] });
  });

  it('is not told by entries, nor by a feed that says nothing', () => {
    expect(scheduleOf(channel('', '<item><title>خ</title><ttl>5</ttl></item>'))).toBeNull();
    expect(scheduleOf(channel(''))).toBeNull();
    expect(scheduleOf('{"version":"https://jsonfeed.org/version/1.1"}')).toBeNull();
  });
});
