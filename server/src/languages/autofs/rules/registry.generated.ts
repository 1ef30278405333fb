// Written by `npm run generate` from the files of this folder.
import authSys from './auth-sys.ts';
import bootOption from './boot-option.ts';
import contradictoryOptions from './contradictory-options.ts';
import duplicateKey from './duplicate-key.ts';
import flavourNotOffered from './flavour-not-offered.ts';
import ignoredOption from './ignored-option.ts';
import invalidNfsValue from './invalid-nfs-value.ts';
import kerberosSetup from './kerberos-setup.ts';
import missingLocation from './missing-location.ts';
import noac from './noac.ts';
import nolock from './nolock.ts';
import nosuidNodev from './nosuid-nodev.ts';
import oldVersion from './old-version.ts';
import optionsWithoutHyphen from './options-without-hyphen.ts';
import relativeMountPoint from './relative-mount-point.ts';
import softWrite from './soft-write.ts';
import transportIsNotIdentity from './transport-is-not-identity.ts';
import udp from './udp.ts';
import unknownNfsOption from './unknown-nfs-option.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  authSys,
  bootOption,
  contradictoryOptions,
  duplicateKey,
  flavourNotOffered,
  ignoredOption,
  invalidNfsValue,
  kerberosSetup,
  missingLocation,
  noac,
  nolock,
  nosuidNodev,
  oldVersion,
  optionsWithoutHyphen,
  relativeMountPoint,
  softWrite,
  transportIsNotIdentity,
  udp,
  unknownNfsOption,
] as const;
