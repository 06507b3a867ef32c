import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../source/feeds/page.ts';
import { languages } from './languages.ts';
import { portals } from './portals.ts';
import { type SystemPage, systems, unlikely } from './systems.ts';
import { unnamed } from './unnamed.ts';

const textsOf = ({ html }: SystemPage, url: string): readonly string[] => {
  const parsed = parsePage(html, url);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value.blocks.filter(({ type }) => type !== 'image').map(({ text }) => text);
};

describe.each(['https://sahel.example/n/900', 'file:///saved.html'])('at %s', url => {
  it.each(systems)('the article of $name', page => {
    expect(textsOf(page, url)).toEqual(page.texts);
  });
  it.each(unnamed)('$name', page => {
    expect(textsOf(page, url)).toEqual(page.texts);
  });
  it.each(portals)('$name', page => {
    expect(textsOf(page, url)).toEqual(page.texts);
  });
  it.each(languages)('$name', page => {
    expect(textsOf(page, url)).toEqual(page.texts);
  });
  it.each(unlikely)('$name', page => {
    expect(textsOf(page, url)).toEqual(page.texts);
  });
});
