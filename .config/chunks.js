/**
 * Modules that are needed together share a file, since each file costs a script about a millisecond. A chunk holds its
 * roots and all that they import, except what a chunk before it holds or what is only imported on demand.
 */
const chunks = {
  start: /[\\/]source[\\/]main[\\/]run-program\.ts$/u,
  command:
    /[\\/]source[\\/](?:cli[\\/]run-line|i18n[\\/]relative-time|base[\\/](?:isolated|v8-flags)|text[\\/]function-words)\.ts$/u,
  // With what the documents' thread shares with the archive, so that it need not load that.
  list: /[\\/]source[\\/](?:cli[\\/]commands[\\/](?:list|search)|app[\\/]services[\\/]edition-seed|base[\\/](?:web-address|grouped-by|json-fault)|storage[\\/]archive[\\/]ready-article|text[\\/]search-key|domain[\\/](?:article|media)|text[\\/]detected-language)\.ts$/u,
  archive:
    /[\\/]source[\\/](?:storage[\\/](?:folders|mirrored-store|named-archive|store[\\/]conf-store|archive[\\/](?:open-or-read|mirrored-marks))|text[\\/]text-keys)\.ts$/u,
  page: /[\\/]source[\\/](?:cli[\\/]output[\\/](?:page|article-list|standard-error)|theme[\\/]\w+)\.ts$/u,
  // Small commands, each of which would cost the package more than it holds.
  saved:
    /[\\/]source[\\/]cli[\\/]commands[\\/](?:(?:views|rules)-(?:add|list|move|remove|rename|test)|config-path|tag-list|undo|redo)\.ts$/u,
};

export const chunkGroups = Object.entries(chunks).map(([name, test], index, { length }) => ({
  name,
  test,
  priority: length - index,
}));

export const chunkNames = Object.keys(chunks);
