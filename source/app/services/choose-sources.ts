/** Several sources of the catalog followed and others left, as one change; and the sources of a file. */
import { ok, type Result } from '../../domain/errors.ts';
import type { ChangeKind } from '../../domain/history.ts';
import { addSources, removeSources } from '../../domain/source-edits.ts';
import { catalogue, sourceOfEntry } from '../catalogue/index.ts';
import { type ImportReport, importSources } from './import-sources.ts';
import type { Services } from './services.ts';
import { subscribedSources } from './sources.ts';

/** Ids. */
export interface SourceChoice {
  /** Of the catalog. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const kindOf = ({ add, remove }: SourceChoice): ChangeKind => {
  if (remove.length === 0) return 'source-add';
  return add.length === 0 ? 'source-remove' : 'source-change';
};

/** Errors: `storage-failed`. */
export function chooseSources(
  { store }: Pick<Services, 'store'>,
  choice: SourceChoice,
): Result<SourceChoice> {
  const { add, remove } = choice;
  if (add.length + remove.length === 0) return ok(choice);
  const base = subscribedSources({ store });
  const wanted = new Set(add);
  const sources = catalogue.map(sourceOfEntry).filter(({ id }) => wanted.has(id));
  const applied = store.apply({
    what: kindOf(choice),
    count: add.length + remove.length,
    edits: [...addSources(sources, base), ...removeSources(remove, base)],
  });
  return applied.ok ? ok(choice) : applied;
}

/** Errors: `file-not-found`, `file-unreadable`, those of `importSources`. */
export async function importFile(
  services: Pick<Services, 'store' | 'files'>,
  file: string,
): Promise<Result<ImportReport>> {
  const bytes = await services.files.read(file);
  if (!bytes.ok) return bytes;
  const imported = importSources(services, bytes.value);
  return imported.ok ? imported : { ok: false, error: { subject: file, ...imported.error } };
}
