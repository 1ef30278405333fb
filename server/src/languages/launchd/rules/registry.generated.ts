// Written by `npm run generate` from the files of this folder.
import agentUser from './agent-user.ts';
import argumentsInOneString from './arguments-in-one-string.ts';
import calendarEveryMinute from './calendar-every-minute.ts';
import calendarRange from './calendar-range.ts';
import contradictoryStart from './contradictory-start.ts';
import daemonSession from './daemon-session.ts';
import decimalMode from './decimal-mode.ts';
import deprecatedKey from './deprecated-key.ts';
import detaches from './detaches.ts';
import duplicateKey from './duplicate-key.ts';
import encoding from './encoding.ts';
import iceccdRemote from './iceccd-remote.ts';
import icecreamArguments from './icecream-arguments.ts';
import icecreamCluster from './icecream-cluster.ts';
import invalidValue from './invalid-value.ts';
import labelFileName from './label-file-name.ts';
import legacyLaunchctl from './legacy-launchctl.ts';
import malformedDict from './malformed-dict.ts';
import missingLabel from './missing-label.ts';
import missingProgram from './missing-program.ts';
import numberRange from './number-range.ts';
import restartLoop from './restart-loop.ts';
import secretInEnvironment from './secret-in-environment.ts';
import shortThrottle from './short-throttle.ts';
import unexpandedPath from './unexpanded-path.ts';
import unknownElement from './unknown-element.ts';
import unknownKey from './unknown-key.ts';
import writableProgram from './writable-program.ts';
import wrongType from './wrong-type.ts';
import xmlSyntax from './xml-syntax.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  agentUser,
  argumentsInOneString,
  calendarEveryMinute,
  calendarRange,
  contradictoryStart,
  daemonSession,
  decimalMode,
  deprecatedKey,
  detaches,
  duplicateKey,
  encoding,
  iceccdRemote,
  icecreamArguments,
  icecreamCluster,
  invalidValue,
  labelFileName,
  legacyLaunchctl,
  malformedDict,
  missingLabel,
  missingProgram,
  numberRange,
  restartLoop,
  secretInEnvironment,
  shortThrottle,
  unexpandedPath,
  unknownElement,
  unknownKey,
  writableProgram,
  wrongType,
  xmlSyntax,
] as const;
