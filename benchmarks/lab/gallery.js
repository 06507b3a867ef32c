/** Pictures side by side, for a person to look at. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const figure = ({ file, caption }) =>
  `<figure><img src="${file}" alt=""><figcaption>${caption}</figcaption></figure>`;

const chapterOf = ({ title, note = '', pictures }) =>
  `<h2>${title}</h2><p>${note}</p>\n${pictures.map(figure).join('\n')}`;

/** Writes `index.html` in the folder that the files of the pictures are in; returns its path. */
export function writeGallery(folder, title, chapters) {
  const index = join(folder, 'index.html');
  writeFileSync(
    index,
    `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>figure{display:inline-block;margin:8px;vertical-align:top}img{max-width:46vw}</style>
<h1>${title}</h1>
${chapters.map(chapterOf).join('\n')}
`,
  );
  return index;
}

/**
 * Pictures with captions, so many (`2x3`) to a sheet. `file` has a place for the number of a sheet (`%02d`). Nothing is written where
 * ImageMagick is not installed.
 */
export function writeContactSheets(file, pictures, tiles) {
  const labelled = pictures.flatMap(({ path, caption }) => ['-label', caption, path]);
  spawnSync('montage', [...labelled, '-tile', tiles, '-geometry', '+6+6', '-background', '#7f7f7f', file]);
}
