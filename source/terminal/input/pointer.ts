/** Reports of the mouse in the SGR encoding (xterm's mode 1006). */
import type { Input } from '../../domain/input.ts';
import type { Parameters } from './parameters.ts';

export type Pointer = Extract<Input, { readonly input: 'pointer' }>;

const shiftAltCtrl = 4 | 8 | 16;

/** By the code of the button without its modifiers: the left button, and the wheel. */
const actions: Readonly<Record<number, Pointer['action']>> = {
  0: 'press',
  64: 'wheel-up',
  65: 'wheel-down',
};

/** CSI < button ; column ; row M, from 1; null for releases (`m`), movements and other buttons. */
export function pointerIn(parameters: Parameters, final: string): Pointer | null {
  const [button, column = 0, row = 0] = parameters.map(([value]) => value ?? 0);
  const action = actions[(button ?? -1) & ~shiftAltCtrl];
  if (final !== 'M' || !action || column < 1 || row < 1) return null;
  return { input: 'pointer', action, column: column - 1, row: row - 1 };
}
