import type { Attributes } from './attributes.ts';

/** Who is told of what HTML says, from its beginning to its end. */
export interface HtmlHandler {
  text(text: string): void;
  /** Names of elements and attributes are in small letters; `start`: where the name begins, in UTF-16 units. */
  open(name: string, attributes: Attributes, start: number): void;
  close(name: string): void;
}
