/** How editions look: as a newspaper is set, in the fonts that a device has. */
import type { Messages } from '../../i18n/messages.ts';
import type { Hue } from '../../theme/theme.ts';

/** Serif faces with Arabic letters, those of each platform, the best first. */
const arabicFaces =
  '"Noto Naskh Arabic", "Amiri", "Scheherazade New", "Sakkal Majalla", "Geeza Pro", "Times New Roman", serif';
const latinFaces = '"Charter", "Georgia", "Noto Serif", "Times New Roman", serif';
const headlineFaces =
  '"Noto Kufi Arabic", "Noto Sans Arabic", "Geeza Pro", "Segoe UI", "Dubai", "DejaVu Sans", sans-serif';

interface Ink {
  readonly light: string;
  readonly dark: string;
}

/** Those of the themes `light` and `dark`. */
export const inks: Readonly<Record<Hue, Ink>> = {
  news: { light: '#b3261e', dark: '#ff7b70' },
  technology: { light: '#0b5cad', dark: '#5ab0ff' },
  economy: { light: '#7d5800', dark: '#e5b94b' },
  science: { light: '#0a654a', dark: '#4fd1a5' },
  culture: { light: '#7a3aa6', dark: '#c792ea' },
  sport: { light: '#466410', dark: '#9ccc65' },
  other: { light: '#565d67', dark: '#a9b1bd' },
};

const hueRules = (of: keyof Ink): string =>
  Object.entries(inks)
    .map(([hue, ink]) => `.hue-${hue} { --ink: ${ink[of]}; }`)
    .join('\n');

/** Numbers of lists have the digits of the interface in Arabic text. */
const digitRule = ({ number }: Messages): string =>
  number(1) === '١'
    ? 'article[dir="rtl"] ol > li { list-style-type: arabic-indic; }\narticle ol > li[dir="ltr"] { list-style-type: decimal; }\n'
    : '';

/**
 * What holds for a page and for a book. Arabic letters join, so that they are never spaced; they have no italics, so that emphasis is
 * weight; and their marks need room between the lines.
 */
const textStyle = (
  messages: Messages,
): string => `article p, article li, article blockquote, article figcaption { line-height: 1.9; }
article[dir="ltr"] p, article[dir="ltr"] li, article[dir="ltr"] blockquote { line-height: 1.6; }
h1, h2, h3, h4, h5, h6 { line-height: 1.45; text-wrap: balance; break-after: avoid; hyphens: none; }
article p { margin: 0 0 0.8em; overflow-wrap: break-word; }
article header { break-inside: avoid; break-after: avoid; margin-block-end: 1em; }
article header p { margin: 0; }
[dir="rtl"] em, [dir="rtl"] i { font-style: normal; font-weight: 600; }
[dir="ltr"] em { font-style: italic; font-weight: inherit; }
blockquote { margin: 1em 0; margin-inline-start: 0.5em; padding-inline-start: 1em; border-inline-start: 0.2em solid; }
ul, ol { padding-inline-start: 1.6em; }
li.marked { list-style: none; }
${digitRule(messages)}pre { overflow-x: auto; white-space: pre-wrap; padding: 0.7em; text-align: left; line-height: 1.5; }
code, kbd, pre { font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: 0.9em; }
table { border-collapse: collapse; margin: 1em 0; break-inside: avoid; }
th, td { border: 1px solid; padding: 0.3em 0.7em; text-align: start; vertical-align: top; }
figure { margin: 1em 0; break-inside: avoid; }
figcaption { font-size: 0.9em; }
hr { border: 0; text-align: center; margin: 1.2em 0; }
hr::before { content: "* * *"; }
.back::before { content: "↑ "; }
.back { text-decoration: none; }
`;

/** What has a direction, and faces for it. */
const prose = ':is(html, article, aside, p, li, th, td, blockquote, figcaption)';

const pageLayout = `:root { color-scheme: light dark; --paper: #fbfaf7; --text: #22252a; --soft: #565d67; --line: #d8d3c7; --shade: #efece4; --ink: #565d67; }
${hueRules('light')}
@media (prefers-color-scheme: dark) {
:root { --paper: #12151a; --text: #d7dae0; --soft: #9aa3b1; --line: #353c47; --shade: #1b222b; --ink: #a9b1bd; }
${hueRules('dark')}
}
html { background: var(--paper); color: var(--text); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { font-size: 1.125rem; line-height: 1.9; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
${prose}[dir="ltr"] { font-family: ${latinFaces}; }
${prose}[dir="rtl"] { font-family: ${arabicFaces}; }
h1, h2, h3, h4, h5, h6, .kicker, .facts, .day, .subject, nav, summary, .up { font-family: ${headlineFaces}; }
a { color: inherit; text-decoration-color: var(--ink); text-decoration-thickness: 1px; text-underline-offset: 0.25em; }
.masthead { text-align: center; border-block-end: 4px double var(--text); margin-block-end: 2rem; padding-block-end: 0.8rem; }
.masthead h1 { font-size: 4rem; line-height: 1.2; margin: 0; }
.masthead p { margin: 0; }
.subject { font-size: 1.15rem; font-weight: 600; }
.day { color: var(--soft); font-size: 0.9rem; }
nav { font-size: 0.95rem; margin-block-end: 3rem; }
summary { font-weight: 700; cursor: pointer; }
nav h2 { font-size: 1rem; margin: 1.2em 0 0.3em; }
nav h2 a { color: var(--ink); text-decoration: none; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { display: flex; justify-content: space-between; align-items: baseline; gap: 1em; line-height: 1.6; padding-block: 0.25em; border-block-end: 1px solid var(--line); }
nav li a { text-decoration: none; }
nav li a:hover, nav h2 a:hover { text-decoration: underline; }
nav small { color: var(--soft); font-size: 0.8em; white-space: nowrap; }
main > section > h2 { color: var(--ink); font-size: 1.5rem; border-block-start: 3px solid var(--ink); padding-block-start: 0.3rem; margin: 3.5rem 0 1.5rem; }
article { border-block-start: 1px solid var(--line); padding-block: 1.6rem 1rem; }
main > section > h2 + article { border-block-start: 0; padding-block-start: 0; }
article h3 { font-size: 1.6rem; margin: 0 0 0.3em; }
article h4, article h5, article h6 { font-size: 1.05em; margin: 1.4em 0 0.4em; }
.kicker { color: var(--ink); font-size: 0.78em; font-weight: 700; }
.deck { font-size: 1.1em; color: var(--soft); }
.facts { color: var(--soft); font-size: 0.75em; }
.author { color: var(--text); font-weight: 600; }
blockquote { border-color: var(--ink); color: var(--soft); }
pre { background: var(--shade); border-radius: 4px; }
th, td { border-color: var(--line); }
th { background: var(--shade); }
figcaption { color: var(--soft); border-inline-start: 3px solid var(--line); padding-inline-start: 0.8em; }
mark { background: #ffe08a; color: #1a1a1a; }
hr, .back { color: var(--soft); }
.related { border: 1px solid var(--line); border-radius: 4px; padding: 0.6em 1em; margin-block: 1.2em; font-size: 0.95em; break-inside: avoid; }
.related h4 { color: var(--ink); font-size: 0.9em; margin: 0; }
.related ul { margin: 0.3em 0; }
.up { font-size: 0.82rem; margin: 1rem 0 0; }
.up a { color: var(--soft); }
`;

/** On paper: in two columns, behind a page of contents; addresses cannot be followed. */
const printLayout = `@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
@media print {
:root { --paper: #fff; --text: #000; --soft: #444; --line: #bbb; --shade: #f2f2f2; }
${hueRules('light')}
body { max-width: none; padding: 0; font-size: 10.5pt; }
main { break-before: page; columns: 2; column-gap: 9mm; column-rule: 0.5pt solid var(--line); }
main > section > h2 { margin: 0 0 4mm; font-size: 18pt; }
nav section { break-inside: auto; }
nav ul { columns: 2; column-gap: 9mm; }
nav li { display: block; break-inside: avoid; }
.masthead h1 { font-size: 48pt; }
article { padding-block: 5mm 2mm; }
article h3 { font-size: 14pt; }
article p { orphans: 2; widows: 2; text-align: justify; margin-block-end: 0.5em; }
article header p { text-align: start; }
a { text-decoration: none; }
.up, .back, summary::marker { display: none; }
}
`;

export const pageStyle = (messages: Messages): string => textStyle(messages) + pageLayout + printLayout;

/** A book is set by whoever shows it: it chooses faces, sizes and colors. */
export const bookStyle = (messages: Messages): string => `${textStyle(messages)}body { margin: 0 3%; }
article h1, section h1 { font-size: 1.5em; margin: 0.5em 0; }
article h2, article h3, article h4 { font-size: 1.15em; }
.kicker { font-weight: bold; font-size: 0.9em; }
.deck { font-size: 1.05em; }
.facts { font-size: 0.85em; }
.masthead { text-align: center; margin-top: 25%; }
.masthead h1 { font-size: 4em; line-height: 1.2; margin: 0; border-bottom: 4px double; }
nav ol, .cover-sections { list-style: none; line-height: 2; }
.cover-sections { padding: 0; }
.related { border: 1px solid; padding: 0.5em 1em; }
aside h2 { font-size: 1.15em; margin: 0; }
`;
