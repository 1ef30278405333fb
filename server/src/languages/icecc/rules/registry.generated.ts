// Written by `npm run generate` from the files of this folder.
import clientVariable from './client-variable.ts';
import invalidValue from './invalid-value.ts';
import mixedPrefixes from './mixed-prefixes.ts';
import overwritten from './overwritten.ts';
import publicScheduler from './public-scheduler.ts';
import spacesAroundEquals from './spaces-around-equals.ts';
import syntax from './syntax.ts';
import unknownKey from './unknown-key.ts';
import zeroJobs from './zero-jobs.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  clientVariable,
  invalidValue,
  mixedPrefixes,
  overwritten,
  publicScheduler,
  spacesAroundEquals,
  syntax,
  unknownKey,
  zeroJobs,
] as const;
