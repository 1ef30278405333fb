// Written by `npm run generate` from the files of this folder.
import commonLicensePath from './common-license-path.ts';
import commonLicensePointer from './common-license-pointer.ts';
import duplicateField from './duplicate-field.ts';
import duplicateLicense from './duplicate-license.ts';
import filePattern from './file-pattern.ts';
import formatUri from './format-uri.ts';
import licenseBody from './license-body.ts';
import licenseName from './license-name.ts';
import licenseText from './license-text.ts';
import malformedLine from './malformed-line.ts';
import missingField from './missing-field.ts';
import shadowedPattern from './shadowed-pattern.ts';
import undefinedLicense from './undefined-license.ts';
import unknownField from './unknown-field.ts';
import unusedLicense from './unused-license.ts';
import unusedPattern from './unused-pattern.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  commonLicensePath,
  commonLicensePointer,
  duplicateField,
  duplicateLicense,
  filePattern,
  formatUri,
  licenseBody,
  licenseName,
  licenseText,
  malformedLine,
  missingField,
  shadowedPattern,
  undefinedLicense,
  unknownField,
  unusedLicense,
  unusedPattern,
] as const;
