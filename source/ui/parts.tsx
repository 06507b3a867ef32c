/** The parts of the screen: a component for each. They are rows, because the cells of panes side by side are joined in the view. */
import type { ComponentType, ReactNode } from 'react';
import type { ScreenPart } from '../app/view/screen.ts';
import { RowsView, type RowsViewProps } from './rows-view.tsx';

export const Masthead = (props: RowsViewProps): ReactNode => <RowsView {...props} />;
export const Panes = (props: RowsViewProps): ReactNode => <RowsView {...props} />;
export const Overlay = (props: RowsViewProps): ReactNode => <RowsView {...props} />;
export const TooSmall = (props: RowsViewProps): ReactNode => <RowsView {...props} />;
export const Prompt = (props: RowsViewProps): ReactNode => <RowsView {...props} />;
export const StatusLine = (props: RowsViewProps): ReactNode => <RowsView {...props} />;

export const parts: Readonly<Record<ScreenPart['part'], ComponentType<RowsViewProps>>> = {
  head: Masthead,
  panes: Panes,
  overlay: Overlay,
  'too-small': TooSmall,
  prompt: Prompt,
  'status-line': StatusLine,
};
