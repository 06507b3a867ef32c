/** What `tests/support/` takes of vitest, where no test runs. */

const endings: (() => unknown)[] = [];

export const onTestFinished = (ending: () => unknown): void => void endings.push(ending);

/** What tests do at their end. */
export async function finish(): Promise<void> {
  for (const ending of endings.splice(0).reverse()) await ending();
}
