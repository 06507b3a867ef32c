import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Real inputs that are not ours to ship: their place in the folder that KHABAR_INPUTS names; null if they are not there. */
export function outsideInput(name: string): URL | null {
  const folder = process.env.KHABAR_INPUTS;
  const place = folder ? path.resolve(folder, name) : null;
  return place !== null && existsSync(place) ? pathToFileURL(place) : null;
}
