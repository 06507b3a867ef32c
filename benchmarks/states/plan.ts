/** What there is to photograph. */
export { screenStateNames, sizesOf } from '../../tests/support/screen-states.ts';
