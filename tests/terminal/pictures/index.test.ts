import { describe, expect, it } from 'vitest';
import { noAnswers, type ProbeAnswers } from '../../../source/terminal/answers.ts';
import { createStripDrawer, pictureProtocol, pictureReach } from '../../../source/terminal/pictures/index.ts';
import type { TerminalName } from '../../../source/terminal/terminals.ts';
import { paintedPicture } from '../../support/pictures.ts';

const terminal = (version: string | null, multiplexer: 'tmux' | null = null) => ({
  name: null,
  multiplexer,
  answers: { ...noAnswers, version },
  encoding: 'visual' as const,
});

describe('how a terminal shows pictures', () => {
  it.each([
    ['kitty(0.28.0)', 'kitty'],
    ['kitty(0.43.1)', 'kitty'],
    ['kitty(1.0.0)', 'kitty'],
    ['kitty(0.26.5)', 'half-blocks'], // knows the protocol, and no placeholders
    ['ghostty 1.2.3', 'kitty'],
    ['foot(1.13.1)', 'half-blocks'],
    ['WezTerm 20240203', 'half-blocks'],
    [null, 'half-blocks'],
  ])('%s: %s', (version, protocol) => {
    expect(pictureProtocol(terminal(version), 3, {})).toBe(protocol);
  });

  it('is by half blocks in a multiplexer, and in 256 colours', () => {
    expect(pictureProtocol(terminal('kitty(0.43.1)', 'tmux'), 3, {})).toBe('half-blocks');
    expect(pictureProtocol(terminal('kitty(0.43.1)'), 2, {})).toBe('half-blocks');
  });

  const drawsSixels: Partial<ProbeAnswers> = { primary: '?62;4;22c', cell: { width: 8, height: 17 } };
  const named = (name: TerminalName, answers: Partial<ProbeAnswers> = drawsSixels) => ({
    ...terminal(null),
    name,
    answers: { ...noAnswers, ...answers },
  });

  it.each(['foot', 'mlterm'] as const)('is by sixels in %s, also in 256 colours', name => {
    expect(pictureProtocol(named(name), 3, {})).toBe('sixel');
    expect(pictureProtocol(named(name), 2, {})).toBe('sixel');
  });

  it.each([
    ['which were not seen to be right there', named('konsole')],
    ['which it does not name', named('foot', { ...drawsSixels, primary: '?62;14;22;44c' })],
    ['whose height is not known', named('foot', { ...drawsSixels, cell: null })],
    ['that a multiplexer might swallow', { ...named('foot'), multiplexer: 'tmux' as const }],
    ['among cells that are encoded', { ...named('foot'), encoding: 'guarded' as const }],
  ])('is not by sixels %s', (_, given) => {
    expect(pictureProtocol(given, 3, {})).toBe('half-blocks');
  });

  it('is not by sixels over a network, which they are too many bytes for', () => {
    expect(pictureProtocol(named('foot'), 3, { SSH_TTY: '/dev/pts/3' })).toBe('half-blocks');
  });

  it('is on the ground that shows through, in each of them', () => {
    const picture = { ...paintedPicture(16, 16, () => [250, 0, 0]), alpha: new Uint8Array(256) };
    const strip = { picture, columns: 2, rows: 1, row: 0, cell: { width: 8, height: 16 } };
    const drawnOn = (blue: number, given: Parameters<typeof createStripDrawer>[0]): string => {
      const sent: string[] = [];
      const drawer = createStripDrawer(given, 3, {}, bytes => sent.push(bytes));
      return sent.join('') + drawer?.draw(strip, [0, 0, blue]) + sent.join('');
    };
    for (const given of [terminal(null), named('foot'), terminal('kitty(0.41.1)')]) {
      expect(drawnOn(200, given)).not.toBe(drawnOn(90, given));
      expect(drawnOn(200, given)).toBe(drawnOn(200, given));
    }
    expect(drawnOn(200, terminal(null))).toContain('38;2;0;0;200');
  });

  it.each([0, 1] as const)('is not at all at depth %i', depth => {
    expect(pictureReach(terminal('kitty(0.43.1)'), depth, {})).toBe('none');
  });

  it('is not at all where the terminal orders the cells itself', () => {
    expect(pictureReach({ ...terminal(null), encoding: 'logical' }, 3, {})).toBe('none');
  });

  it('is over a network where ssh says so', () => {
    expect(pictureReach(terminal(null), 3, {})).toBe('near');
    expect(pictureReach(terminal(null), 3, { SSH_TTY: '/dev/pts/3' })).toBe('far');
  });
});
