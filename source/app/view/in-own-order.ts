import { isolated } from '../../base/isolated.ts';
import { withoutDirectionMarks } from '../../text/direction.ts';

/** Text of the user in the order of its own letters, whatever is around it; a pasted mark cannot end that. */
export const inOwnOrder = (text: string): string => isolated(withoutDirectionMarks(text));
