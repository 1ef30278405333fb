// Written by `npm run generate` from the files of this folder.
import defaultNamesNothing from './default-names-nothing.ts';
import defaultWithoutSubmenu from './default-without-submenu.ts';
import deprecatedKey from './deprecated-key.ts';
import endlessHiddenMenu from './endless-hidden-menu.ts';
import hiddenWithoutTime from './hidden-without-time.ts';
import invalidValue from './invalid-value.ts';
import malformedUuid from './malformed-uuid.ts';
import needsQuotesInCmdline from './needs-quotes-in-cmdline.ts';
import osProberOff from './os-prober-off.ts';
import overwritten from './overwritten.ts';
import savedefaultOnUnwritable from './savedefault-on-unwritable.ts';
import savedefaultWithoutSaved from './savedefault-without-saved.ts';
import spacesAroundEquals from './spaces-around-equals.ts';
import syntax from './syntax.ts';
import unknownKey from './unknown-key.ts';
import unknownUuid from './unknown-uuid.ts';
import unquotedValue from './unquoted-value.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  defaultNamesNothing,
  defaultWithoutSubmenu,
  deprecatedKey,
  endlessHiddenMenu,
  hiddenWithoutTime,
  invalidValue,
  malformedUuid,
  needsQuotesInCmdline,
  osProberOff,
  overwritten,
  savedefaultOnUnwritable,
  savedefaultWithoutSaved,
  spacesAroundEquals,
  syntax,
  unknownKey,
  unknownUuid,
  unquotedValue,
] as const;
