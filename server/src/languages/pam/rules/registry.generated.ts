// Written by `npm run generate` from the files of this folder.
import brokenLine from './broken-line.ts';
import byteOrderMark from './byte-order-mark.ts';
import carriageReturn from './carriage-return.ts';
import denyWithoutEffect from './deny-without-effect.ts';
import faillockOrder from './faillock-order.ts';
import ignoredArgument from './ignored-argument.ts';
import includeFlood from './include-flood.ts';
import includeLoop from './include-loop.ts';
import includeMissing from './include-missing.ts';
import interruptedLine from './interrupted-line.ts';
import invalidCondition from './invalid-condition.ts';
import invalidControl from './invalid-control.ts';
import invalidOptionValue from './invalid-option-value.ts';
import invalidValue from './invalid-value.ts';
import jumpPastEnd from './jump-past-end.ts';
import lineTooLong from './line-too-long.ts';
import misreadLine from './misread-line.ts';
import missingControl from './missing-control.ts';
import missingDeny from './missing-deny.ts';
import missingField from './missing-field.ts';
import missingModule from './missing-module.ts';
import missingType from './missing-type.ts';
import nulByte from './nul-byte.ts';
import nullok from './nullok.ts';
import otherVersion from './other-version.ts';
import overriddenAction from './overridden-action.ts';
import permitInAuth from './permit-in-auth.ts';
import removedModule from './removed-module.ts';
import skippedGate from './skipped-gate.ts';
import trustedHosts from './trusted-hosts.ts';
import uncheckedSuccess from './unchecked-success.ts';
import unclosedBracket from './unclosed-bracket.ts';
import unfinishedLine from './unfinished-line.ts';
import unfitModule from './unfit-module.ts';
import unfitOption from './unfit-option.ts';
import unknownField from './unknown-field.ts';
import unknownModule from './unknown-module.ts';
import unknownOption from './unknown-option.ts';
import unknownType from './unknown-type.ts';
import unreachableLine from './unreachable-line.ts';
import weakHash from './weak-hash.ts';
import wrongType from './wrong-type.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  brokenLine,
  byteOrderMark,
  carriageReturn,
  denyWithoutEffect,
  faillockOrder,
  ignoredArgument,
  includeFlood,
  includeLoop,
  includeMissing,
  interruptedLine,
  invalidCondition,
  invalidControl,
  invalidOptionValue,
  invalidValue,
  jumpPastEnd,
  lineTooLong,
  misreadLine,
  missingControl,
  missingDeny,
  missingField,
  missingModule,
  missingType,
  nulByte,
  nullok,
  otherVersion,
  overriddenAction,
  permitInAuth,
  removedModule,
  skippedGate,
  trustedHosts,
  uncheckedSuccess,
  unclosedBracket,
  unfinishedLine,
  unfitModule,
  unfitOption,
  unknownField,
  unknownModule,
  unknownOption,
  unknownType,
  unreachableLine,
  weakHash,
  wrongType,
] as const;
