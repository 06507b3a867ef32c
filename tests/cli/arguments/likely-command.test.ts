import { describe, expect, it } from 'vitest';
import { likelyCommand, likelyMember } from '../../../source/cli/arguments/likely-command.ts';

describe('the command that was most likely meant', () => {
  it.each([
    ['lits', undefined, 'list'],
    ['ls', undefined, 'list'],
    ['cat', 'q1', 'read'],
    ['grep', 'x', 'search'],
    ['pull', undefined, 'refresh'],
    ['star', 'q1', 'bookmark add'],
    ['import', 'a.opml', 'sources import'],
    ['rm', 'x', 'sources remove'],
    ['source', 'list', 'sources list'],
    ['sources', 'lst', 'sources list'],
    ['bookmrk', 'ls', 'bookmark list'],
    ['view', 'x', 'read'],
    ['rule', 'lst', 'rules list'],
    ['unread', undefined, '--unread'],
    ['تحديث', undefined, 'refresh'],
    ['إقرأ', undefined, 'read'],
    ['مصادر', undefined, 'sources list'],
    ['المحفوظات', undefined, 'bookmark list'],
    ['xyzzy', undefined, undefined],
    ['constructor', undefined, undefined],
  ])('by %s %s is %s', (first, second, meant) => {
    expect(likelyCommand(first, second)).toBe(meant);
  });

  it.each([
    ['sources', 'rm', 'sources remove'],
    ['sources', 'find', 'sources discover'],
    ['views', 'mv', 'views rename'],
    ['rules', 'mv', 'rules move'],
    ['tag', 'أضف', 'tag add'],
    ['bookmark', 'exprot', 'bookmark export'],
    ['bookmark', 'xyzzy', undefined],
  ] as const)('by %s %s is %s', (group, word, meant) => {
    expect(likelyMember(group, word)).toBe(meant);
  });
});
