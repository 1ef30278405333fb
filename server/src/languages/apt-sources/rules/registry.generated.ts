// Written by `npm run generate` from the files of this folder.
import badOption from './bad-option.ts';
import badSuite from './bad-suite.ts';
import badUri from './bad-uri.ts';
import conflictingOptions from './conflicting-options.ts';
import duplicateEntry from './duplicate-entry.ts';
import endOfLife from './end-of-life.ts';
import insecureTransport from './insecure-transport.ts';
import missingColon from './missing-colon.ts';
import missingSignedBy from './missing-signed-by.ts';
import nonFreeFirmware from './non-free-firmware.ts';
import securitySuite from './security-suite.ts';
import trusted from './trusted.ts';
import unknownOption from './unknown-option.ts';
import unknownSuite from './unknown-suite.ts';
import unknownType from './unknown-type.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badOption,
  badSuite,
  badUri,
  conflictingOptions,
  duplicateEntry,
  endOfLife,
  insecureTransport,
  missingColon,
  missingSignedBy,
  nonFreeFirmware,
  securitySuite,
  trusted,
  unknownOption,
  unknownSuite,
  unknownType,
] as const;
