/** Says how many articles are left, once for so many: in a log, each time is a line. */
export async function sayLeft(
  steps: AsyncIterable<number>,
  perLine: number,
  say: (left: number) => void,
): Promise<void> {
  let said = Number.POSITIVE_INFINITY;
  for await (const left of steps) {
    const lines = Math.ceil(left / perLine);
    if (lines < said) say(left);
    said = lines;
  }
}
