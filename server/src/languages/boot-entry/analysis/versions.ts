import { bootFileVersion } from '../../../core/boot-entry/version.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { BootEntryAnalysis } from './analyse.ts';

/** The version of the kernel, where no initrd is of the same. */
export const lonelyKernel: (analysis: BootEntryAnalysis) => string | undefined = remember(({ byKey }) => {
  const kernel = bootFileVersion(byKey.get('linux')?.at(-1)?.value ?? '');
  const paired = byKey.get('initrd')?.some(({ value }) => bootFileVersion(value) === kernel) === true;
  return paired ? undefined : kernel;
});
