/** What is announced to those who listen. */
export interface Announcement {
  /**
   * - `line`: a line by itself
   * - `prompt`: the beginning of a line that is being typed
   * - `echo`: what was typed, which goes on the line of the prompt
   */
  readonly as: 'line' | 'prompt' | 'echo';
  readonly text: string;
}

export const lines = (texts: readonly string[]): readonly Announcement[] =>
  texts.filter(text => text.trim() !== '').map(text => ({ as: 'line', text }));
