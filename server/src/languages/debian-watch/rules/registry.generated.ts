// Written by `npm run generate` from the files of this folder.
import badMangle from './bad-mangle.ts';
import badOptionValue from './bad-option-value.ts';
import badPattern from './bad-pattern.ts';
import badSource from './bad-source.ts';
import badVersion from './bad-version.ts';
import conflictingOptions from './conflicting-options.ts';
import insecureSource from './insecure-source.ts';
import leftOverTemplate from './left-over-template.ts';
import loosePattern from './loose-pattern.ts';
import malformedEntry from './malformed-entry.ts';
import missingKey from './missing-key.ts';
import obsoleteSite from './obsolete-site.ts';
import repackedVersion from './repacked-version.ts';
import templateNeeds from './template-needs.ts';
import unknownOption from './unknown-option.ts';
import unknownPolicy from './unknown-policy.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badMangle,
  badOptionValue,
  badPattern,
  badSource,
  badVersion,
  conflictingOptions,
  insecureSource,
  leftOverTemplate,
  loosePattern,
  malformedEntry,
  missingKey,
  obsoleteSite,
  repackedVersion,
  templateNeeds,
  unknownOption,
  unknownPolicy,
] as const;
