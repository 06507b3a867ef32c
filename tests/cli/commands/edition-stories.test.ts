import { describe, expect, it } from 'vitest';
import { unzip } from '../../support/unzip.ts';
import { articles, state, twoReports } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const [another] = articles as [(typeof articles)[0]];
const world = () => createTestWorld({ articles: [another, ...twoReports], kept: state });
const ofEverything = ['edition', '--since', '2020-01-01'] as const;
const [lead, other] = twoReports as [(typeof twoReports)[0], (typeof twoReports)[0]];
const otherText = other.blocks[0]?.text ?? '';

const made = async (...argv: readonly string[]) => (await world().khabar(...ofEverything, ...argv)).stdout;
const filesOf = async (...argv: readonly string[]) => {
  const { bytes } = await world().khabar(...ofEverything, '--format', 'epub', ...argv);
  return new Map(unzip(bytes).map(file => [file.name, file.bytes.toString()]));
};

describe('a story in an edition', () => {
  it('is one article with its text, and the headlines of the others', async () => {
    const json = (await world().khabar(...ofEverything, '--json')).json() as {
      readonly articles: number;
      readonly sections: readonly { readonly articles: readonly string[]; readonly stories: unknown }[];
    };
    expect(schemaErrors('edition', json)).toEqual([]);
    expect(json.articles).toBe(3);
    const section = json.sections.find(each => each.articles.includes(lead.id));
    expect(section).toMatchObject({
      articles: expect.arrayContaining([lead.id, other.id]),
      stories: [{ lead: lead.id, others: [other.id] }],
    });
  });

  it('has its page in HTML', async () => {
    const html = await made();
    expect(html.match(/<article /gu)).toHaveLength(2);
    expect(html).toContain('<small><bdi>2 sources</bdi></small>');
    expect(html).toContain('<h4>Other reports of this story</h4>');
    expect(html).toContain(
      `<li><bdi class="source">${other.source.title}</bdi>: <a href="${other.link}" lang="ar" dir="rtl">`,
    );
    expect(html).not.toContain(otherText);
  });

  it('has the texts of all articles if that is asked for', async () => {
    const html = await made('--all-texts');
    expect(html.match(/<article /gu)).toHaveLength(3);
    expect(html).toContain(`: <a href="#a-${other.id}"`);
    expect(html.indexOf(`id="a-${other.id}"`)).toBeGreaterThan(html.indexOf(`id="a-${lead.id}"`));
    const files = await filesOf('--all-texts');
    expect(files.get(`OEBPS/a-${lead.id}.xhtml`)).toContain(`: <a href="a-${other.id}.xhtml"`);
    expect(files.get('OEBPS/nav.xhtml')).toContain(`a-${other.id}.xhtml`);
  });

  it('has one page in a book', async () => {
    const files = await filesOf();
    expect(files.has(`OEBPS/a-${other.id}.xhtml`)).toBe(false);
    expect(files.get('OEBPS/package.opf')).not.toContain(other.id);
    expect(files.get('OEBPS/nav.xhtml')).not.toContain(other.id);
    expect(files.get(`OEBPS/a-${lead.id}.xhtml`)).toContain('<h2>Other reports of this story</h2>');
  });

  it.each(['md', 'txt'])('has its headlines in %s', async format => {
    const text = await made('--format', format, '--lang', 'ar');
    expect(text).toContain('مقالات أخرى عن الحدث');
    expect(text).toMatch(format === 'md' ? `- ${other.source.title}: [` : `• ${other.source.title}: `);
    expect(text).not.toContain(otherText);
  });

  it('is whole where the options select one article of it alone', async () => {
    const html = await made('--source', 'news0001');
    expect(html).not.toContain('Other reports');
    expect(html).toContain(lead.title);
  });
});
