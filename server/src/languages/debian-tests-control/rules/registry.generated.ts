// Written by `npm run generate` from the files of this folder.
import architecture from './architecture.ts';
import duplicateField from './duplicate-field.ts';
import invalidRelation from './invalid-relation.ts';
import malformedLine from './malformed-line.ts';
import missingScript from './missing-script.ts';
import testOfStanza from './test-of-stanza.ts';
import unknownField from './unknown-field.ts';
import unknownRestriction from './unknown-restriction.ts';
import uselessTest from './useless-test.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  architecture,
  duplicateField,
  invalidRelation,
  malformedLine,
  missingScript,
  testOfStanza,
  unknownField,
  unknownRestriction,
  uselessTest,
] as const;
