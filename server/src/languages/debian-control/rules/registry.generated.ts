// Written by `npm run generate` from the files of this folder.
import armour from './armour.ts';
import badFieldName from './bad-field-name.ts';
import badValue from './bad-value.ts';
import duplicateField from './duplicate-field.ts';
import duplicateRelation from './duplicate-relation.ts';
import invalidPackageName from './invalid-package-name.ts';
import invalidRelation from './invalid-relation.ts';
import invalidRelationVersion from './invalid-relation-version.ts';
import malformedLine from './malformed-line.ts';
import missingField from './missing-field.ts';
import obsoleteOperator from './obsolete-operator.ts';
import selfDependency from './self-dependency.ts';
import unknownArchitecture from './unknown-architecture.ts';
import unknownField from './unknown-field.ts';
import unknownSection from './unknown-section.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  armour,
  badFieldName,
  badValue,
  duplicateField,
  duplicateRelation,
  invalidPackageName,
  invalidRelation,
  invalidRelationVersion,
  malformedLine,
  missingField,
  obsoleteOperator,
  selfDependency,
  unknownArchitecture,
  unknownField,
  unknownSection,
] as const;
