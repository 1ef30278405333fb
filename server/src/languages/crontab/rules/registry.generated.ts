// Written by `npm run generate` from the files of this folder.
import byteOrderMark from './byte-order-mark.ts';
import carriageReturn from './carriage-return.ts';
import commandTooLong from './command-too-long.ts';
import invalidField from './invalid-field.ts';
import invalidSetting from './invalid-setting.ts';
import missingCommand from './missing-command.ts';
import missingField from './missing-field.ts';
import missingFinalNewline from './missing-final-newline.ts';
import missingUser from './missing-user.ts';
import nulByte from './nul-byte.ts';
import sixFields from './six-fields.ts';
import superfluousUser from './superfluous-user.ts';
import tooManyLines from './too-many-lines.ts';
import unknownWord from './unknown-word.ts';
import unreadableLine from './unreadable-line.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  byteOrderMark,
  carriageReturn,
  commandTooLong,
  invalidField,
  invalidSetting,
  missingCommand,
  missingField,
  missingFinalNewline,
  missingUser,
  nulByte,
  sixFields,
  superfluousUser,
  tooManyLines,
  unknownWord,
  unreadableLine,
] as const;
