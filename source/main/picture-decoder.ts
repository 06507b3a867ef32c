import { createRequire } from 'node:module';

/** It is optional when Khabar is installed. */
export function hasPictureDecoder(): boolean {
  try {
    createRequire(import.meta.url).resolve('wasm-vips');
    return true;
  } catch {
    return false;
  }
}
