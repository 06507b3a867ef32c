/** To the nearest minute, of which there is one at least. */
export function hoursAndMinutes(seconds: number): { readonly hours: number; readonly minutes: number } {
  const total = Math.max(1, Math.round(seconds / 60));
  return { hours: Math.floor(total / 60), minutes: total % 60 };
}
