/** Arabic-Indic and Persian digits as ASCII ones; nothing else changes. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, digit => String(digit.charCodeAt(0) & 0xf));

/** ASCII digits as Arabic-Indic ones. */
export const arabicDigits = (text: string): string =>
  text.replace(/\d/gu, digit => String.fromCharCode(0x0660 + Number(digit)));
