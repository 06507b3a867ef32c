import { once } from '../base/once.ts';
import { locale } from './ar-counts.ts';

/** Date and time in the local time zone. */
export const dates = once(
  () =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
);

export const times = once(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }));
