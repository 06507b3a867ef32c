export { growthOf, isLinear } from './measure.ts';
export { someAttacks } from './pairs.ts';
export { places } from './places.ts';
