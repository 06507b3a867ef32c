import { fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { createFileOutlet } from './file-outlet.ts';
import type { Outlet } from './outlet.ts';
import { createPipeOutlet } from './pipe-outlet.ts';
import { createStreamOutlet } from './stream-outlet.ts';

/** Standard output, as what it is. `stream`: Node's own for the same descriptor, made only if there is no better way. */
export function openOutlet(descriptor: number, stream: () => Writable): Outlet {
  const stat = fstatSync(descriptor);
  if (stat.isFile()) return createFileOutlet(descriptor);
  return stat.isFIFO() ? createPipeOutlet(descriptor) : createStreamOutlet(stream());
}
