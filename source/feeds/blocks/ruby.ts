/** Ruby annotations on the line: `漢(かん)`. */
import type { RubyPart } from './elements.ts';

export class Ruby {
  private part: RubyPart = 'base';

  /** Parentheses are written anyway, for texts that have none too. */
  get isSkipping(): boolean {
    return this.part === 'parenthesis';
  }

  /** What is written where a part begins; one that begins ends the one before it (HTML §4.5.10). */
  enter(part: RubyPart): string {
    const end = this.part === 'text' ? ')' : '';
    this.part = part;
    return part === 'text' ? `${end}(` : end;
  }
}
