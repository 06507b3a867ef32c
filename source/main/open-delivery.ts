import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Delivery, DeliveryRequest } from '../domain/delivery.ts';
import type { Environment } from '../terminal/environment.ts';
import { packageFolder } from './package-folder.ts';

const workerFile = (): string => path.join(packageFolder(), 'dist', 'delivery-worker.js');

/** A name may be of any letters. */
const fileNameOf = (name: string): string => createHash('sha1').update(name).digest('hex').slice(0, 16);

/** Run as sources, there is no process for it, and this one does it. */
export async function openDelivery(
  { name, onEvent, ...request }: DeliveryRequest,
  home: string | undefined,
  env: Environment,
): Promise<Delivery> {
  const { resolveFolders } = await import('../storage/folders.ts');
  const { state } = resolveFolders({ home, env, platform: process.platform });
  const data = {
    ...request,
    ...(home === undefined ? {} : { home: path.resolve(home) }),
    file: path.join(state, 'watch', fileNameOf(name)),
  };
  if (!existsSync(workerFile())) {
    const { createLocalDelivery } = await import('./local-delivery.ts');
    return createLocalDelivery(data, onEvent);
  }
  const { createDeliveryProcess } = await import('../system/delivery/delivery-process.ts');
  return createDeliveryProcess({ file: workerFile(), data, onEvent });
}
