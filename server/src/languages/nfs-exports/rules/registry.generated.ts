// Written by `npm run generate` from the files of this folder.
import anonymousRoot from './anonymous-root.ts';
import async from './async.ts';
import authSys from './auth-sys.ts';
import badOptionList from './bad-option-list.ts';
import byteOrderMark from './byte-order-mark.ts';
import clientTooLong from './client-too-long.ts';
import contradictoryOptions from './contradictory-options.ts';
import deprecatedOption from './deprecated-option.ts';
import duplicateEntry from './duplicate-entry.ts';
import duplicateFsid from './duplicate-fsid.ts';
import emptyPrefix from './empty-prefix.ts';
import exportedRoot from './exported-root.ts';
import groupLimit from './group-limit.ts';
import insecurePort from './insecure-port.ts';
import invalidNetwork from './invalid-network.ts';
import invalidValue from './invalid-value.ts';
import kerberosSetup from './kerberos-setup.ts';
import missingClient from './missing-client.ts';
import missingFsid from './missing-fsid.ts';
import missingOptions from './missing-options.ts';
import mountedBelow from './mounted-below.ts';
import nestedExport from './nested-export.ts';
import noRootSquash from './no-root-squash.ts';
import optionTooNew from './option-too-new.ts';
import overlappingClients from './overlapping-clients.ts';
import relativePath from './relative-path.ts';
import silentEnd from './silent-end.ts';
import spaceBeforeOptions from './space-before-options.ts';
import subtreeCheckDefault from './subtree-check-default.ts';
import transportIsNotIdentity from './transport-is-not-identity.ts';
import unknownOption from './unknown-option.ts';
import wideClient from './wide-client.ts';
import worldAccess from './world-access.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  anonymousRoot,
  async,
  authSys,
  badOptionList,
  byteOrderMark,
  clientTooLong,
  contradictoryOptions,
  deprecatedOption,
  duplicateEntry,
  duplicateFsid,
  emptyPrefix,
  exportedRoot,
  groupLimit,
  insecurePort,
  invalidNetwork,
  invalidValue,
  kerberosSetup,
  missingClient,
  missingFsid,
  missingOptions,
  mountedBelow,
  nestedExport,
  noRootSquash,
  optionTooNew,
  overlappingClients,
  relativePath,
  silentEnd,
  spaceBeforeOptions,
  subtreeCheckDefault,
  transportIsNotIdentity,
  unknownOption,
  wideClient,
  worldAccess,
] as const;
