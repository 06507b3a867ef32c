/** What an element is by its attributes, whatever its name. */
import type { Attributes } from './attributes.ts';

const classOf = (attributes: Attributes): string => attributes.get('class') ?? '';

/** What a formula is drawn with beside its text (KaTeX, MediaWiki, MathJax): the text is read already. */
const drawnFormula = /(?:^|\s)(?:katex-html|mwe-math-mathml-a11y|MathJax_Preview)(?:\s|$)/u;

export const isHidden = (attributes: Attributes): boolean =>
  attributes.size > 0 &&
  (attributes.has('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.get('style') ?? '') ||
    drawnFormula.test(classOf(attributes)));

/** WordPress and others write captions as paragraphs with a class. */
export const isCaption = (attributes: Attributes): boolean =>
  /(?:^|\s)(?:wp-caption-text|caption-text|image-caption|tr-caption)(?:\s|$)/u.test(classOf(attributes));

/** A list whose items are lines of code (prettify, SyntaxHighlighter). */
export const isListOfCode = (name: string, attributes: Attributes): boolean =>
  name === 'ol' && /(?:^|\s)(?:linenums|dp-[a-z]+)(?:\s|$)/u.test(classOf(attributes));

/** A formula in TeX, which MathJax reads from a program that is none. */
export const isTexProgram = (name: string, attributes: Attributes): boolean =>
  name === 'script' && /^math\/tex\b/iu.test(attributes.get('type') ?? '');

/** A link to a note (DPUB-ARIA, EPUB, and the classes of Markdown's tools), which is set as a superscript by style alone. */
export const isNoteReference = (attributes: Attributes): boolean =>
  /\bnoteref\b/iu.test(attributes.get('role') ?? attributes.get('epub:type') ?? '') ||
  attributes.get('rel') === 'footnote' ||
  /(?:^|[\s_-])(?:foot)?note-?(?:ref(?:erence)?|anchor)(?=$|[\s_-])/iu.test(classOf(attributes));

/** How highlighters and Markdown's tools name the language of code (the HTML standard's `language-js`, Prism, GitHub, SyntaxHighlighter). */
const languageClass =
  /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*)([a-z][a-z\d+#-]{0,19})(?=$|[\s;])/iu;
const languageName = /^[a-z][a-z\d+# -]{0,19}$/iu;
const noLanguage = /^(?:none|no-?highlight|plain(?:-?text)?|text|txt|auto)$/iu;

/** The programming language that an element says its code is in; null if it says none. */
export function codeLanguage(attributes: Attributes): string | null {
  const named =
    attributes.get('data-lang') ??
    attributes.get('data-language') ??
    languageClass.exec(classOf(attributes))?.[1] ??
    '';
  return languageName.test(named) && !noLanguage.test(named) ? named : null;
}
