// Written by `npm run generate` from the files of this folder.
import badField from './bad-field.ts';
import brokenDiff from './broken-diff.ts';
import missingDescription from './missing-description.ts';
import patchesPackaging from './patches-packaging.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badField,
  brokenDiff,
  missingDescription,
  patchesPackaging,
] as const;
