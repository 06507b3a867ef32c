/** Arabic-Indic and Persian digits as ASCII ones; nothing else changes. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, digit => String(digit.charCodeAt(0) & 0xf));
