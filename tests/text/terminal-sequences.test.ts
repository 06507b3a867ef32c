import { describe, expect, it } from 'vitest';
import { stripTerminalSequences } from '../../source/text/terminal-sequences.ts';

const ESC = '\u001b';
const BEL = '\u0007';
const ST = `${ESC}\\`;

describe('stripTerminalSequences', () => {
  it.each([
    ['CSI', `${ESC}[31m`],
    ['CSI with private parameters', `${ESC}[?1049h`],
    ['CSI with an intermediate', `${ESC}[2 q`],
    ['CSI with a great many parameters', `${ESC}[${'1;'.repeat(9999)}m`],
    ['8-bit CSI', '\u009b2J'],
    ['OSC up to BEL', `${ESC}]0;pwned${BEL}`],
    ['OSC up to ST', `${ESC}]52;c;AAAA${ST}`],
    ['8-bit OSC', '\u009d0;pwned\u009c'],
    ['OSC with line breaks', `${ESC}]0;one\ntwo\nthree${BEL}`],
    ['a long OSC', `${ESC}]52;c;${'A'.repeat(99_999)}${BEL}`],
    ['DCS', `${ESC}Pq#0;2;0~~@@${ST}`],
    ['DCS in which BEL is payload', `${ESC}Pa${BEL}b${ST}`],
    ['DCS of tmux, with a sequence inside', `${ESC}Ptmux;${ESC}${ESC}]52;c;AAAA${BEL}${ST}`],
    ['APC', `${ESC}_Ga=T;AAAA${ST}`],
    ['8-bit APC', '\u009fGa\u009c'],
    ['PM', `${ESC}^x${ST}`],
    ['SOS', `${ESC}Xx${ST}`],
    ['screen’s title', `${ESC}kpwned${ST}`],
    ['a reset', `${ESC}c`],
    ['a character set', `${ESC}(0`],
    ['DECALN', `${ESC}#8`],
    ['two, one behind the other', `${ESC}[2J${ESC}[H`],
  ])('takes out %s', (_, sequence) => {
    expect(stripTerminalSequences(`قبل ${sequence}بعد`)).toBe('قبل بعد');
  });

  it('leaves the text of a link', () => {
    expect(stripTerminalSequences(`${ESC}]8;;http://evil.example/${ST}البنك${ESC}]8;;${ST}`)).toBe('البنك');
  });

  it.each([
    ['OSC', `${ESC}]0;`, '0;'],
    ['OSC broken off by another sequence', `${ESC}]0;x${ESC}[2J`, '0;x'],
    ['OSC broken off before another ends', `${ESC}]0;x${ESC}[2Jy\u0007`, '0;xy\u0007'],
    ['OSC broken off by CAN', `${ESC}]0;x\u0018`, '0;x\u0018'],
    ['DCS', `${ESC}P`, ''],
    ['CSI', `${ESC}[38;5;`, '38;5;'],
    ['a lone ESC', ESC, ''],
  ])('keeps what follows an unterminated %s', (_, sequence, rest) => {
    expect(stripTerminalSequences(`قبل ${sequence} بعد`)).toBe(`قبل ${rest} بعد`);
  });

  it('does not take an article for the payload of a sequence that ends by accident', () => {
    const article = 'فقرة من مقال.\n'.repeat(1000);
    expect(stripTerminalSequences(`${ESC}]0;${article}${BEL}`)).toBe(`0;${article}${BEL}`);
  });

  it('leaves other controls to its caller', () => {
    expect(stripTerminalSequences('a\tb\u0000c\u0085d')).toBe('a\tb\u0000c\u0085d');
  });
});
