import { describe, expect, it } from 'vitest';
import { bodySelectorOf } from '../../../source/feeds/page/site-rules.ts';
import { parsePage } from '../../../source/feeds/page.ts';

describe('bodySelectorOf', () => {
  it('counts for a domain and what is below it', () => {
    const selector = bodySelectorOf('https://www.alarabiya.net/خبر');
    expect(selector).not.toBeNull();
    expect(bodySelectorOf('https://alarabiya.net/')).toBe(selector);
  });
  it.each([
    'https://notalarabiya.net/',
    'https://alarabiya.net.example/',
    'file:///saved.html',
    'no address',
  ])('does not count for %s', url => {
    expect(bodySelectorOf(url)).toBeNull();
  });
});

it('the body is where the rule of the site says, before all usual names', () => {
  const text = 'نص الخبر في هذا الموضع، وهو طويل بما يكفي كي يُقرأ، وفيه أكثر من جملة. '.repeat(3);
  const page = `<html><body><div id="body-text"><p>${text}</p></div><div class="entry-content"><p>غيره ${text}</p></div></body></html>`;
  expect(parsePage(page, 'https://www.alarabiya.net/خبر')).toMatchObject({
    ok: true,
    value: { blocks: [{ text: text.trim() }] },
  });
});
