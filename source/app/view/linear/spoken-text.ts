/** Signs that part a name for the eye. */
const partingSigns = /\s+[·•|—–]\s+/gu;

/** A name as it is said: a comma has the synthesizer pause, where a sign would be passed over or named. */
export const spokenName = (name: string, { direction }: { readonly direction: 'rtl' | 'ltr' }): string =>
  name.replace(partingSigns, direction === 'rtl' ? '، ' : ', ');

/** What Khabar says, without the signs that commands stand between on the screen. */
export const spokenText = (text: string): string => text.replaceAll('`', '');
