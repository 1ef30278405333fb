// Written by `npm run generate` from the files of this folder.
import badKey from './bad-key.ts';
import badOption from './bad-option.ts';
import badSuite from './bad-suite.ts';
import badUri from './bad-uri.ts';
import badValue from './bad-value.ts';
import conflictingOptions from './conflicting-options.ts';
import duplicateEntry from './duplicate-entry.ts';
import endOfLife from './end-of-life.ts';
import ignoredFile from './ignored-file.ts';
import insecureTransport from './insecure-transport.ts';
import missingColon from './missing-colon.ts';
import missingSignedBy from './missing-signed-by.ts';
import nonFreeFirmware from './non-free-firmware.ts';
import securitySuite from './security-suite.ts';
import trusted from './trusted.ts';
import unknownComponent from './unknown-component.ts';
import unknownOption from './unknown-option.ts';
import unknownSuite from './unknown-suite.ts';
import unknownType from './unknown-type.ts';
import wrongArchive from './wrong-archive.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badKey,
  badOption,
  badSuite,
  badUri,
  badValue,
  conflictingOptions,
  duplicateEntry,
  endOfLife,
  ignoredFile,
  insecureTransport,
  missingColon,
  missingSignedBy,
  nonFreeFirmware,
  securitySuite,
  trusted,
  unknownComponent,
  unknownOption,
  unknownSuite,
  unknownType,
  wrongArchive,
] as const;
