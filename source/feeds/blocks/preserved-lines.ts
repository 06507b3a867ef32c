/** Elements whose style keeps the lines of their text (CSS Text §3, `white-space`): there a line feed is a line break. */
import type { Attributes } from './attributes.ts';

const keepsLines = /white-space\s*:\s*(?:pre|break-spaces)/iu;

export class PreservedLines {
  /** The outermost such element, and how many of its own kind are open within. */
  private outermost: { readonly name: string; depth: number } | null = null;

  get areKept(): boolean {
    return this.outermost !== null;
  }

  open(name: string, attributes: Attributes): void {
    // A paragraph within another has ended it (HTML §13.1.2.4).
    if (this.outermost?.name === name && name !== 'p') this.outermost.depth++;
    else if (this.outermost === null || name === this.outermost.name)
      this.outermost = keepsLines.test(attributes.get('style') ?? '') ? { name, depth: 0 } : null;
  }

  close(name: string): void {
    if (this.outermost?.name === name && this.outermost.depth-- === 0) this.outermost = null;
  }
}
