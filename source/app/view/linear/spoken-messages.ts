import { ltr } from '../../../base/isolated.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** The messages as they are said to those who listen. */
export const spokenMessages = (messages: Messages): Messages => {
  const { notices, commands, hints, ...others } = messages.linear.spoken;
  return {
    ...messages,
    ...others,
    keyInText: ltr,
    notices: { ...messages.notices, ...notices },
    commands: { ...messages.commands, ...commands },
    hints: { ...messages.hints, ...hints },
  };
};
