import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { normaliseAddress } from '../../app/identity.ts';
import { resolveSource } from '../../app/services/resolve-source.ts';
import { sourcesInForce, subscribedSources } from '../../app/services/sources.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import type { RunCommand } from '../command.ts';
import { sourceOutcome } from './source-outcome.ts';

const hasPort = (word: string): boolean => /^[^/:]+:\d+(?:\/|$)/u.test(word);
const isWindowsPath = (word: string): boolean => /^[a-z]:[\\/]/iu.test(word);
const hasScheme = (word: string): boolean =>
  /^[a-z][a-z\d+.-]*:/iu.test(word) && !hasPort(word) && !isWindowsPath(word);
const looksLikePath = (word: string): boolean =>
  /^(?:\.{0,2}[\\/]|~[\\/])|\.(?:xml|rss|atom|rdf|json)$/iu.test(word) || isWindowsPath(word);
const looksLikeHost = (word: string): boolean =>
  /^(?:localhost|[^\s/:]+\.[^\s/:]{2,})(?::\d+)?(?:\/|$)/u.test(word);

/** Machines that are asked by their own name seldom have a certificate. */
const isLocalHost = (word: string): boolean => /^(?:localhost|127\.[\d.]+)(?:[:/]|$)/u.test(word);

/** What the user typed, as an address: a path becomes `file:`, a host gets `https:`. */
export function addressOf(word: string, exists: (file: string) => boolean = existsSync): Result<string> {
  if (hasScheme(word)) return URL.canParse(word) ? ok(word) : fail('bad-address', { subject: word });
  if (exists(word) || looksLikePath(word)) return ok(pathToFileURL(path.resolve(word)).href);
  if (!looksLikeHost(word)) return fail('bad-address', { subject: word });
  return ok(`${isLocalHost(word) ? 'http' : 'https'}://${word}`);
}

const sameAddress = (address: string) => (source: Source) =>
  normaliseAddress(source.url) === normaliseAddress(address);

export const addSource: RunCommand = async context => {
  const [word = ''] = context.input;
  const address = addressOf(word);
  if (!address.ok) return address;
  const services = await context.services();
  const state = services.state.load();
  const present = sourcesInForce(state, services.archive);
  const exists = { ok: false, error: { code: 'source-exists', subject: word, url: address.value } } as const;
  if (present.some(sameAddress(address.value))) return exists;
  const resolved = await resolveSource(services, address.value, context.interruption());
  if (!resolved.ok) return resolved;
  const source = resolved.value;
  if (present.some(sameAddress(source.url))) return exists;
  const changed = services.state.apply([
    { type: 'add-sources', sources: [source], base: subscribedSources(state) },
  ]);
  if (!changed.ok) return changed;
  return { ok: true, value: sourceOutcome(context, source, context.messages.cli.sourceAdded(source.title)) };
};
