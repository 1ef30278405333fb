// Written by `npm run generate` from the files of this folder.
import badVariable from './bad-variable.ts';
import defaultNamesNothing from './default-names-nothing.ts';
import duplicateId from './duplicate-id.ts';
import emptyBody from './empty-body.ts';
import generatedFile from './generated-file.ts';
import initrdBeforeLinux from './initrd-before-linux.ts';
import initrdVersion from './initrd-version.ts';
import malformedUuid from './malformed-uuid.ts';
import missingBrace from './missing-brace.ts';
import missingKeyword from './missing-keyword.ts';
import missingName from './missing-name.ts';
import openContinuation from './open-continuation.ts';
import passwordWithoutSuperusers from './password-without-superusers.ts';
import plainPassword from './plain-password.ts';
import tooDeep from './too-deep.ts';
import tooLong from './too-long.ts';
import unclosedBlock from './unclosed-block.ts';
import unclosedQuote from './unclosed-quote.ts';
import unexpectedToken from './unexpected-token.ts';
import unknownCommand from './unknown-command.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badVariable,
  defaultNamesNothing,
  duplicateId,
  emptyBody,
  generatedFile,
  initrdBeforeLinux,
  initrdVersion,
  malformedUuid,
  missingBrace,
  missingKeyword,
  missingName,
  openContinuation,
  passwordWithoutSuperusers,
  plainPassword,
  tooDeep,
  tooLong,
  unclosedBlock,
  unclosedQuote,
  unexpectedToken,
  unknownCommand,
] as const;
