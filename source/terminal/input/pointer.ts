/** Reports of the mouse in the SGR encoding (xterm's mode 1006). */
import type { Input } from '../../domain/input.ts';
import type { Parameters } from './parameters.ts';

export type Pointer = Extract<Input, { readonly input: 'pointer' }>;

const shiftAltCtrl = 4 | 8 | 16;

/** By the code of the button without its modifiers: the left button, its movement, and the wheel. */
const actions: Readonly<Record<number, Pointer['action']>> = {
  0: 'press',
  32: 'drag',
  64: 'wheel-up',
  65: 'wheel-down',
};

/** By the code of the button, and whether the report says that it was let go (`m`). */
function actionOf(button: number, final: string): Pointer['action'] | null {
  const action = actions[button & ~shiftAltCtrl] ?? null;
  if (final === 'm') return action === 'press' ? 'release' : null;
  return final === 'M' ? action : null;
}

/** CSI < button ; column ; row M, or m for a release; counted from 1. Null for other buttons and for movements without any. */
export function pointerIn(parameters: Parameters, final: string): Pointer | null {
  const [button, column = 0, row = 0] = parameters.map(([value]) => value ?? 0);
  const action = actionOf(button ?? -1, final);
  if (!action || column < 1 || row < 1) return null;
  return { input: 'pointer', action, column: column - 1, row: row - 1 };
}
