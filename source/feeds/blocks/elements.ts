/** What each element of HTML means for blocks; an element that is not named here is part of the running text. */

import { type MarkKind, markKinds } from '../../domain/article.ts';

export type FrameKind =
  | 'heading'
  | 'quote'
  | 'list'
  | 'item'
  | 'code'
  | 'figure'
  | 'caption'
  | 'table'
  | 'cell'
  | 'skipped';

/** Of `<ruby>`: what is annotated, the annotation, and the parentheses for browsers that cannot set it. */
export type RubyPart = 'base' | 'text' | 'parenthesis';

/** What is part of running text. */
export type InlineRole =
  | { readonly does: 'link' }
  | { readonly does: 'image' }
  | { readonly does: 'formula' }
  | { readonly does: 'quotation' }
  | { readonly does: 'ruby'; readonly part: RubyPart }
  | { readonly does: 'mark'; readonly kind: MarkKind };

export type Role =
  | InlineRole
  | { readonly does: 'part' }
  | { readonly does: 'break' }
  | { readonly does: 'rule' }
  | { readonly does: 'embed' }
  | { readonly does: 'input' }
  | { readonly does: 'row' }
  | { readonly does: 'rows' }
  | { readonly does: 'enclose'; readonly kind: FrameKind };

const part: Role = { does: 'part' };
const enclose = (kind: FrameKind): Role => ({ does: 'enclose', kind });

const partingElements = [
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'footer',
  'form',
  'header',
  'hgroup',
  'html',
  'legend',
  'main',
  'nav',
  'p',
  'search',
  'section',
  'summary',
];

/** Not text that is read: programs, drawings, controls, and what is shown only where scripts do not run. */
const skippedElements = [
  'button',
  'canvas',
  'datalist',
  'head',
  'map',
  'noframes',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
];

/** The elements that each mark stands for. */
const markElements: Readonly<Record<MarkKind, readonly string[]>> = {
  strong: ['b', 'strong'],
  emphasis: ['cite', 'dfn', 'em', 'i', 'u', 'var'],
  code: ['code', 'samp', 'tt'],
  keyboard: ['kbd'],
  superscript: ['sup'],
  subscript: ['sub'],
  deleted: ['del', 's', 'strike'],
  inserted: ['ins'],
  highlight: ['mark'],
};

export const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...partingElements.map(name => [name, part] as const),
  ...skippedElements.map(name => [name, enclose('skipped')] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, enclose('heading')] as const),
  ...['iframe', 'video', 'audio', 'source', 'embed', 'object'].map(
    name => [name, { does: 'embed' }] as const,
  ),
  ...markKinds.flatMap(kind => markElements[kind].map(name => [name, { does: 'mark', kind }] as const)),
  ['a', { does: 'link' }],
  ['blockquote', enclose('quote')],
  ['br', { does: 'break' }],
  ['caption', enclose('caption')],
  ['dir', enclose('list')],
  ['figcaption', enclose('caption')],
  ['figure', enclose('figure')],
  ['hr', { does: 'rule' }],
  ['img', { does: 'image' }],
  ['input', { does: 'input' }],
  ['li', enclose('item')],
  ['listing', enclose('code')],
  ['math', { does: 'formula' }],
  ['menu', enclose('list')],
  ['ol', enclose('list')],
  ['pre', enclose('code')],
  ['q', { does: 'quotation' }],
  ['rb', { does: 'ruby', part: 'base' }],
  ['rp', { does: 'ruby', part: 'parenthesis' }],
  ['rt', { does: 'ruby', part: 'text' }],
  ['rtc', { does: 'ruby', part: 'base' }],
  ['ruby', { does: 'ruby', part: 'base' }],
  ['table', enclose('table')],
  ['tbody', { does: 'rows' }],
  ['td', enclose('cell')],
  ['tfoot', { does: 'rows' }],
  ['th', enclose('cell')],
  ['thead', { does: 'rows' }],
  ['tr', { does: 'row' }],
  ['ul', enclose('list')],
  ['xmp', enclose('code')],
]);

/** Elements without content: they open and never close. */
export const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** What an opening element ends by itself, up to the nearest enclosing element that holds such things (HTML §13.1.2.4). */
export const impliedEnds: ReadonlyMap<FrameKind, { readonly ends: FrameKind; readonly within: FrameKind }> =
  new Map([
    ['item', { ends: 'item', within: 'list' }],
    ['cell', { ends: 'cell', within: 'table' }],
  ]);
