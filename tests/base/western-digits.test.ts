import { expect, it } from 'vitest';
import { westernDigits } from '../../source/base/western-digits.ts';

it('turns digits into western ones and leaves the rest', () => {
  expect(westernDigits('عام ٢٠٢٦ و۱۴۰۵')).toBe('عام 2026 و1405');
});
