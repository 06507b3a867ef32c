/** How the reader shows pictures here, or why it does not. */
import { colourDepthOf } from '../../terminal/colours.ts';
import type { Detection } from '../../terminal/detect.ts';
import { pictureProtocol } from '../../terminal/pictures/index.ts';
import { isRemote } from '../../terminal/probe.ts';
import type { Machine } from './machine.ts';

export interface PictureFinding {
  readonly shown: 'kitty' | 'sixel' | 'half-blocks' | 'few-colours' | 'logical-order' | 'no-decoder';
  /** Every byte of them goes over a network, so that they are off unless they are asked for. */
  readonly far: boolean;
}

function shownIn(detection: Detection, { env, decodesPictures }: Machine): PictureFinding['shown'] {
  if (detection.encoding === 'logical') return 'logical-order';
  const protocol = pictureProtocol(detection, colourDepthOf(env), env);
  if (protocol === null) return 'few-colours';
  return decodesPictures() ? protocol : 'no-decoder';
}

export const pictureFinding = (detection: Detection, machine: Machine): PictureFinding => ({
  shown: shownIn(detection, machine),
  far: isRemote(machine.env),
});
