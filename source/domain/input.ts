/** What a user does to the reader, in order. Places on the screen are cells, counted from 0 at the top left. */
export type Input =
  /** `key`: a name (`enter`, `ctrl+d`, `shift+f2`) or the character it types. `typed`: what a prompt takes; empty for named keys. */
  | { readonly input: 'key'; readonly key: string; readonly typed: string }
  /** Never acts as keys. */
  | { readonly input: 'paste'; readonly text: string }
  | {
      readonly input: 'pointer';
      /** `drag`: to another cell, with the left button held. */
      readonly action: 'press' | 'drag' | 'release' | 'wheel-up' | 'wheel-down';
      readonly column: number;
      readonly row: number;
    }
  | { readonly input: 'resize'; readonly columns: number; readonly rows: number };
