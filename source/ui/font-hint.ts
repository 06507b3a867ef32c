/** A hint, once in each terminal, if its font lacks the joined forms of Arabic letters. */
import { type Effect, go, start } from '../app/session/effect.ts';
import type { Settings } from '../domain/settings.ts';
import type { Detection } from '../terminal/detect.ts';

export interface FontFacts {
  readonly settings: Pick<Settings, 'hints'>;
  /** Settings that depend on the terminal are kept under this name. */
  readonly terminal: string;
  readonly detection: Pick<Detection, 'shaping' | 'warnings'>;
  /** Whether no installed font has all forms; asked only if it matters. */
  readonly lacksForms: () => Promise<boolean>;
}

/** What the hint takes: nothing if it was given before. */
export async function fontHint(facts: FontFacts): Promise<readonly Effect[]> {
  const { settings, terminal, detection, lacksForms } = facts;
  const hint = `font ${terminal}`;
  if (settings.hints[hint] || !detection.shaping) return [];
  const isLacking = detection.warnings.includes('font-without-arabic') || (await lacksForms());
  const done = start('keep-hint', { hint });
  return isLacking ? [go({ type: 'notice', notice: { kind: 'font' } }), done] : [done];
}
