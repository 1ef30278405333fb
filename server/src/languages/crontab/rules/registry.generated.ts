// Written by `npm run generate` from the files of this folder.
import bashism from './bashism.ts';
import byteOrderMark from './byte-order-mark.ts';
import carriageReturn from './carriage-return.ts';
import certbotAuto from './certbot-auto.ts';
import certbotTimer from './certbot-timer.ts';
import commandNotInPath from './command-not-in-path.ts';
import commandTooLong from './command-too-long.ts';
import commentInSetting from './comment-in-setting.ts';
import dayOrWeekday from './day-or-weekday.ts';
import downloadToShell from './download-to-shell.ts';
import duplicateEntry from './duplicate-entry.ts';
import everyMinuteOfHour from './every-minute-of-hour.ts';
import foreignSetting from './foreign-setting.ts';
import ignoredCharacters from './ignored-characters.ts';
import ignoredFileName from './ignored-file-name.ts';
import invalidField from './invalid-field.ts';
import invalidSetting from './invalid-setting.ts';
import missingCommand from './missing-command.ts';
import missingField from './missing-field.ts';
import missingFinalNewline from './missing-final-newline.ts';
import missingUser from './missing-user.ts';
import neverRuns from './never-runs.ts';
import nulByte from './nul-byte.ts';
import passwordInCommand from './password-in-command.ts';
import redirectOrder from './redirect-order.ts';
import reloadAfterRenewal from './reload-after-renewal.ts';
import reversedRange from './reversed-range.ts';
import settingNotExpanded from './setting-not-expanded.ts';
import settingWithoutEffect from './setting-without-effect.ts';
import sixFields from './six-fields.ts';
import superfluousUser from './superfluous-user.ts';
import temporaryScript from './temporary-script.ts';
import unescapedPercent from './unescaped-percent.ts';
import unevenStep from './uneven-step.ts';
import unknownSetting from './unknown-setting.ts';
import unknownWord from './unknown-word.ts';
import unreadableLine from './unreadable-line.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  bashism,
  byteOrderMark,
  carriageReturn,
  certbotAuto,
  certbotTimer,
  commandNotInPath,
  commandTooLong,
  commentInSetting,
  dayOrWeekday,
  downloadToShell,
  duplicateEntry,
  everyMinuteOfHour,
  foreignSetting,
  ignoredCharacters,
  ignoredFileName,
  invalidField,
  invalidSetting,
  missingCommand,
  missingField,
  missingFinalNewline,
  missingUser,
  neverRuns,
  nulByte,
  passwordInCommand,
  redirectOrder,
  reloadAfterRenewal,
  reversedRange,
  settingNotExpanded,
  settingWithoutEffect,
  sixFields,
  superfluousUser,
  temporaryScript,
  unescapedPercent,
  unevenStep,
  unknownSetting,
  unknownWord,
  unreadableLine,
] as const;
