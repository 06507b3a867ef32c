/** What may stand behind `khabar sync`. */
export const syncWords = ['setup', 'status', 'off'] as const;
export type SyncWord = (typeof syncWords)[number];

export const isSyncWord = (word: string): word is SyncWord => (syncWords as readonly string[]).includes(word);
