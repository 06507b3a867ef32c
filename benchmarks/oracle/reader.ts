/**
 * Paragraphs as the reader sets them: in the direction of prose, and with addresses, telephone numbers and stock codes as one thing
 * from left to right. FriBidi is told the direction, and of every such thing by a left-to-right mark on either side.
 */
import type { Direction } from '../../source/domain/article.ts';
import { proseDirection } from '../../source/text/direction.ts';
import { isolateTokens } from '../../source/text/isolates.ts';
import { type Line, layoutParagraph, lineText } from '../../source/text/layout.ts';
import { BidiClass } from '../../source/text/unicode/properties.ts';
import { basesOf, type Judgement, judgeByFribidi, marksIn, visualLine } from '../../tests/support/fribidi.ts';
import { paragraphsOf } from './corpus.ts';
import type { Difference } from './reasons.ts';

export interface ReaderParagraph {
  readonly text: string;
  readonly direction: Direction;
  readonly lines: readonly Line[];
  /** The things that stand as one. */
  readonly tokens: readonly string[];
  /** The text with a mark on either side of each. */
  readonly marked: string;
}

const LEFT_TO_RIGHT_MARK = '\u200e';

function isolatedIn(text: string): Uint8Array {
  const classes = new Uint8Array(text.length).fill(BidiClass.ON);
  isolateTokens(text, classes);
  return classes.map(bidiClass => Number(bidiClass === BidiClass.L));
}

/** Splits a text where tokens begin and end: the odd parts are tokens. */
function partsOf(text: string): string[] {
  const isolated = isolatedIn(text);
  const parts = [''];
  for (let at = 0; at < text.length; at++) {
    if (isolated[at] !== (parts.length - 1) % 2) parts.push('');
    parts[parts.length - 1] += text.charAt(at);
  }
  return parts;
}

/** The paragraphs of a document, laid out as in the reader's pane. */
export const readerParagraphs = (bytes: Uint8Array, context: Direction, width: number): ReaderParagraph[] =>
  paragraphsOf(bytes).map(text => {
    const direction = proseDirection(text, context);
    const style = { order: 'visual', shaping: true, marks: 'keep', digits: 'source', isolate: true } as const;
    const parts = partsOf(text);
    return {
      text,
      direction,
      lines: layoutParagraph(text, { ...style, width, direction }),
      tokens: parts.filter((_, index) => index % 2 === 1),
      marked: parts.join(LEFT_TO_RIGHT_MARK),
    };
  });

/** The judgement on the text itself: without the marks that were put in. */
function withoutAddedMarks({ levels, glyphs }: Judgement, { marked, text }: ReaderParagraph): Judgement {
  const own = [...text];
  let next = 0;
  const kept = [...marked].map(character => {
    const isOwn = character === own[next];
    if (isOwn) next++;
    return isOwn;
  });
  return { levels: levels.filter((_, at) => kept[at]), glyphs: glyphs.filter((_, at) => kept[at]) };
}

function differences(paragraph: ReaderParagraph, judgement: Judgement, width: number): Difference[] {
  const { text, lines } = paragraph;
  const characters = (offset: number): number => [...text.slice(0, offset)].length;
  return lines.flatMap(line => {
    const got = lineText(line);
    const expected = visualLine(judgement, characters(line.start), characters(line.end));
    const isSame = basesOf(got) === basesOf(expected) && marksIn(got) === marksIn(expected);
    const logical = text.slice(line.start, line.end);
    return isSame && line.width <= width ? [] : [{ got, expected, logical, paragraph: text }];
  });
}

/** Every line that is not as FriBidi has it, or wider than `width` cells. */
export const judgeReader = (paragraphs: readonly ReaderParagraph[], width: number): Difference[] =>
  (['rtl', 'ltr'] as const).flatMap(direction => {
    const these = paragraphs.filter(paragraph => paragraph.direction === direction);
    const judged = judgeByFribidi(
      these.map(({ marked }) => marked),
      direction,
    );
    return these.flatMap((paragraph, index) => {
      const judgement = withoutAddedMarks(judged[index] as Judgement, paragraph);
      return differences(paragraph, judgement, width);
    });
  });
