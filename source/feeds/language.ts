/** Language tags as feeds and pages write them. */

const known = new Map<string, string | null>();

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** A BCP 47 tag in its usual letters (`ar_SA` gives `ar-SA`), or null if it is not one. */
export function languageTag(raw: string | null | undefined): string | null {
  const tag = (raw ?? '').trim().replace(/_/gu, '-');
  if (tag === '' || tag.length > 35) return null;
  const before = known.get(tag);
  if (before !== undefined) return before;
  const result = canonical(tag);
  if (known.size < 500) known.set(tag, result);
  return result;
}
