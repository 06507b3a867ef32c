import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../source/feeds/page/dom.ts';
import { resolveNoscript } from '../../../source/feeds/page/noscript.ts';

const prose = 'عادت الحافلات الليلية إلى شوارع المدينة بعد غياب عامين. '.repeat(4);

function resolved(body: string): string {
  const document = parseDocument(`<html><body>${body}</body></html>`);
  resolveNoscript(document);
  return document.body?.innerHTML ?? '';
}

describe('resolveNoscript', () => {
  it('shows the longest text for readers without scripts on a page without text', () => {
    const html = `<noscript><p>${prose}</p></noscript><noscript><p>${prose}${prose}</p></noscript><div id="root"></div>`;
    expect(resolved(html)).toBe(`<p>${prose}${prose}</p>`);
  });
  it('leaves a page that has text as it is', () => {
    expect(resolved(`<p>${prose}</p><noscript><p>${prose}</p></noscript>`)).toBe(`<p>${prose}</p>`);
  });
  it('makes no tree of what is nested too deep', () => {
    const html = `<noscript>${'&lt;div&gt;'.repeat(20_000)}${prose}</noscript><p>نص</p>`;
    expect(resolved(html)).toBe('<p>نص</p>');
  });
});
