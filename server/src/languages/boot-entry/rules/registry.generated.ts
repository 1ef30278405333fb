// Written by `npm run generate` from the files of this folder.
import architecture from './architecture.ts';
import contradictingRoot from './contradicting-root.ts';
import initrdVersion from './initrd-version.ts';
import machineId from './machine-id.ts';
import malformedUuid from './malformed-uuid.ts';
import missingFile from './missing-file.ts';
import missingKernel from './missing-kernel.ts';
import missingTitle from './missing-title.ts';
import missingValue from './missing-value.ts';
import relativePath from './relative-path.ts';
import repeatedKey from './repeated-key.ts';
import rootNeedsInitrd from './root-needs-initrd.ts';
import severalFiles from './several-files.ts';
import severalPrograms from './several-programs.ts';
import unknownKey from './unknown-key.ts';
import unknownUuid from './unknown-uuid.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  architecture,
  contradictingRoot,
  initrdVersion,
  machineId,
  malformedUuid,
  missingFile,
  missingKernel,
  missingTitle,
  missingValue,
  relativePath,
  repeatedKey,
  rootNeedsInitrd,
  severalFiles,
  severalPrograms,
  unknownKey,
  unknownUuid,
] as const;
