/** Performs the effects that other programs have a part in: browser, clipboard, editor, pager. */
import type { ReaderError } from '../../domain/errors.ts';
import { writeNote } from './annotations.ts';
import { complain, type Effect, say } from './effect.ts';
import { lineFailed } from './entered-line.ts';
import type { World } from './world.ts';

type Of<Kind extends Effect['effect']> = Extract<Effect, { effect: Kind }>;

/** What is done once the other program has ended. */
type Then = Promise<readonly Effect[]>;

type Outward = 'open' | 'open-many' | 'copy' | 'edit' | 'run' | 'view';

type Outwards = { readonly [Kind in Outward]: (effect: Of<Kind>) => Then };

/** There is no such program, as Khabar or a shell has found. */
const neverRan = ({ code, detail = '' }: ReaderError): boolean =>
  code === 'bad-command' || /^(?:E|exit 12[67]$)/u.test(detail);

const outwards = ({
  opener,
  clipboard,
  editor,
  programs,
}: Pick<World, 'opener' | 'clipboard' | 'editor' | 'programs'>): Outwards => ({
  async open({ url }) {
    const error = await opener.open(url);
    return [error ? complain(error) : say({ kind: 'opened' })];
  },
  /** One after the other, until one cannot be opened. */
  async 'open-many'({ urls }) {
    for (const url of urls) {
      const error = await opener.open(url);
      if (error) return [complain(error)];
    }
    return [say({ kind: 'many', what: 'opened', count: urls.length })];
  },
  async copy({ text, what, count }) {
    const handed = await clipboard.copy(text);
    return [say({ kind: 'copied', what, handed, ...(count === undefined ? {} : { count }) })];
  },
  /** What is saved as it was is none of a change. */
  async edit({ id, text }) {
    const edited = await editor.edit(text);
    if (!edited.ok) return [complain(edited.error)];
    return edited.value.trimEnd() === text ? [] : [writeNote(id, edited.value)];
  },
  async run({ call }) {
    const error = await programs.run(call);
    return error ? [complain(error), ...(neverRan(error) ? [lineFailed(null)] : [])] : [];
  },
  async view({ text }) {
    const edited = await editor.edit(text);
    return edited.ok ? [] : [complain({ ...edited.error, code: 'program-failed' })];
  },
});

type OutwardPerformers = { readonly [Kind in Outward]: (effect: Of<Kind>) => void };

/** `perform`: of what follows. */
export function outwardPerformers(
  world: World,
  perform: (effects: readonly Effect[]) => void,
): OutwardPerformers {
  const performers = outwards(world);
  const then = (ended: Then): void => void ended.then(perform);
  return {
    open: effect => then(performers.open(effect)),
    'open-many': effect => then(performers['open-many'](effect)),
    copy: effect => then(performers.copy(effect)),
    edit: effect => then(performers.edit(effect)),
    run: effect => then(performers.run(effect)),
    view: effect => then(performers.view(effect)),
  };
}
