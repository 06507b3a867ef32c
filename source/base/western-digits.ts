const digitZeros = [0x0660, 0x06f0];

/** Arabic-Indic and Persian digits as ASCII ones; nothing else changes. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/gu, digit => {
    const code = digit.charCodeAt(0);
    return String(code - (digitZeros.find(zero => code >= zero && code < zero + 10) as number));
  });
