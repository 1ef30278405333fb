// Written by `npm run generate` from the files of this folder.
import clientVariable from './client-variable.ts';
import environmentTarball from './environment-tarball.ts';
import invalidValue from './invalid-value.ts';
import mixedPrefixes from './mixed-prefixes.ts';
import otherNetwork from './other-network.ts';
import otherScheduler from './other-scheduler.ts';
import overwritten from './overwritten.ts';
import publicDaemon from './public-daemon.ts';
import publicScheduler from './public-scheduler.ts';
import secondScheduler from './second-scheduler.ts';
import spacesAroundEquals from './spaces-around-equals.ts';
import splitValue from './split-value.ts';
import syntax from './syntax.ts';
import unknownKey from './unknown-key.ts';
import zeroJobs from './zero-jobs.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  clientVariable,
  environmentTarball,
  invalidValue,
  mixedPrefixes,
  otherNetwork,
  otherScheduler,
  overwritten,
  publicDaemon,
  publicScheduler,
  secondScheduler,
  spacesAroundEquals,
  splitValue,
  syntax,
  unknownKey,
  zeroJobs,
] as const;
