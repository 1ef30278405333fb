// Written by `npm run generate` from the files of this folder.
import authSys from './auth-sys.ts';
import duplicateKey from './duplicate-key.ts';
import invalidValue from './invalid-value.ts';
import keyTooNew from './key-too-new.ts';
import manageGids from './manage-gids.ts';
import missingArgument from './missing-argument.ts';
import missingDomain from './missing-domain.ts';
import missingFinalNewline from './missing-final-newline.ts';
import missingInclude from './missing-include.ts';
import oldProtocol from './old-protocol.ts';
import overriddenByInclude from './overridden-by-include.ts';
import syntax from './syntax.ts';
import unknownKey from './unknown-key.ts';
import unknownSection from './unknown-section.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  authSys,
  duplicateKey,
  invalidValue,
  keyTooNew,
  manageGids,
  missingArgument,
  missingDomain,
  missingFinalNewline,
  missingInclude,
  oldProtocol,
  overriddenByInclude,
  syntax,
  unknownKey,
  unknownSection,
] as const;
