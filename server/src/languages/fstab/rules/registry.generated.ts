// Written by `npm run generate` from the files of this folder.
import authSys from './auth-sys.ts';
import badEscape from './bad-escape.ts';
import contradictoryOptions from './contradictory-options.ts';
import duplicateTarget from './duplicate-target.ts';
import flavourNotOffered from './flavour-not-offered.ts';
import fsckOrder from './fsck-order.ts';
import ignoredOption from './ignored-option.ts';
import invalidNfsValue from './invalid-nfs-value.ts';
import invalidNumber from './invalid-number.ts';
import invalidOptionValue from './invalid-option-value.ts';
import kerberosSetup from './kerberos-setup.ts';
import missingField from './missing-field.ts';
import misspeltOption from './misspelt-option.ts';
import mountOrder from './mount-order.ts';
import nfsSource from './nfs-source.ts';
import noac from './noac.ts';
import nolock from './nolock.ts';
import nosuidNodev from './nosuid-nodev.ts';
import nulByte from './nul-byte.ts';
import oldVersion from './old-version.ts';
import passwordInOptions from './password-in-options.ts';
import softWrite from './soft-write.ts';
import targetNotAbsolute from './target-not-absolute.ts';
import transportIsNotIdentity from './transport-is-not-identity.ts';
import udp from './udp.ts';
import unknownNfsOption from './unknown-nfs-option.ts';
import waitsForNetwork from './waits-for-network.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  authSys,
  badEscape,
  contradictoryOptions,
  duplicateTarget,
  flavourNotOffered,
  fsckOrder,
  ignoredOption,
  invalidNfsValue,
  invalidNumber,
  invalidOptionValue,
  kerberosSetup,
  missingField,
  misspeltOption,
  mountOrder,
  nfsSource,
  noac,
  nolock,
  nosuidNodev,
  nulByte,
  oldVersion,
  passwordInOptions,
  softWrite,
  targetNotAbsolute,
  transportIsNotIdentity,
  udp,
  unknownNfsOption,
  waitsForNetwork,
] as const;
