// Written by `npm run generate` from the files of this folder.
import badVariable from './bad-variable.ts';
import defaultNamesNothing from './default-names-nothing.ts';
import defaultReadAsNumber from './default-read-as-number.ts';
import duplicateId from './duplicate-id.ts';
import emptyBody from './empty-body.ts';
import generatedFile from './generated-file.ts';
import initrdBeforeLinux from './initrd-before-linux.ts';
import initrdVersion from './initrd-version.ts';
import malformedDevice from './malformed-device.ts';
import malformedUuid from './malformed-uuid.ts';
import microcode from './microcode.ts';
import missingBrace from './missing-brace.ts';
import missingFile from './missing-file.ts';
import missingKeyword from './missing-keyword.ts';
import missingName from './missing-name.ts';
import missingRoot from './missing-root.ts';
import moduleNotInImage from './module-not-in-image.ts';
import oldLoader from './old-loader.ts';
import openContinuation from './open-continuation.ts';
import passwordWithoutSuperusers from './password-without-superusers.ts';
import plainPassword from './plain-password.ts';
import rootContradictsSearch from './root-contradicts-search.ts';
import rootNeedsInitrd from './root-needs-initrd.ts';
import superusersWithoutPassword from './superusers-without-password.ts';
import timeout from './timeout.ts';
import tooDeep from './too-deep.ts';
import tooLong from './too-long.ts';
import unclosedBlock from './unclosed-block.ts';
import unclosedQuote from './unclosed-quote.ts';
import unexpectedToken from './unexpected-token.ts';
import unknownCommand from './unknown-command.ts';
import unknownOption from './unknown-option.ts';
import unknownUuid from './unknown-uuid.ts';
import unrestrictedHole from './unrestricted-hole.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badVariable,
  defaultNamesNothing,
  defaultReadAsNumber,
  duplicateId,
  emptyBody,
  generatedFile,
  initrdBeforeLinux,
  initrdVersion,
  malformedDevice,
  malformedUuid,
  microcode,
  missingBrace,
  missingFile,
  missingKeyword,
  missingName,
  missingRoot,
  moduleNotInImage,
  oldLoader,
  openContinuation,
  passwordWithoutSuperusers,
  plainPassword,
  rootContradictsSearch,
  rootNeedsInitrd,
  superusersWithoutPassword,
  timeout,
  tooDeep,
  tooLong,
  unclosedBlock,
  unclosedQuote,
  unexpectedToken,
  unknownCommand,
  unknownOption,
  unknownUuid,
  unrestrictedHole,
] as const;
