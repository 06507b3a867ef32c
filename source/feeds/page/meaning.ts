/** What the tags of a page mean, said in a way that outlasts the removal of controls, styles and what is not read aloud. */
import type { DomDocument, DomElement } from './dom.ts';

/** The `type` of an ordered list that its style stands for. */
const listTypes: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** A box is a control: whether its item is checked becomes an attribute of the item. */
function keepBox(box: DomElement): void {
  box.closest('li')?.setAttribute('data-checked', String(box.hasAttribute('checked')));
  box.remove();
}

function keepListType(list: DomElement): void {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(list.getAttribute('style') ?? '')?.[1] ?? '';
  const type = listTypes[style.toLowerCase()];
  if (type !== undefined) list.setAttribute('type', type);
}

const rules: readonly (readonly [selector: string, keep: (element: DomElement) => void])[] = [
  ['li input[type=checkbox]', keepBox],
  ['ol[style*=list-style]', keepListType],
  // Formulas are hidden from those who hear their MathML, which is hidden from those who see.
  ['img[aria-hidden][class*=math]', image => image.removeAttribute('aria-hidden')],
  ['pre [style*="user-select"]', element => element.setAttribute('data-line-number', '')],
];

export function keepMeaning(document: DomDocument): void {
  for (const [selector, keep] of rules)
    for (const element of document.querySelectorAll(selector)) keep(element);
}
