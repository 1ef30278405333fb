// Written by `npm run generate` from the files of this folder.
import architectureList from './architecture-list.ts';
import armour from './armour.ts';
import badFieldName from './bad-field-name.ts';
import badValue from './bad-value.ts';
import binnmuUnsafe from './binnmu-unsafe.ts';
import buildFieldUse from './build-field-use.ts';
import builtPackage from './built-package.ts';
import checksum from './checksum.ts';
import circularDependency from './circular-dependency.ts';
import contact from './contact.ts';
import contradictoryRelations from './contradictory-relations.ts';
import debhelperCompat from './debhelper-compat.ts';
import descriptionSynopsis from './description-synopsis.ts';
import descriptionText from './description-text.ts';
import doubtfulRelation from './doubtful-relation.ts';
import duplicateDescription from './duplicate-description.ts';
import duplicateField from './duplicate-field.ts';
import duplicateRelation from './duplicate-relation.ts';
import fieldNoise from './field-noise.ts';
import fileFormat from './file-format.ts';
import homepage from './homepage.ts';
import invalidPackageName from './invalid-package-name.ts';
import invalidRelation from './invalid-relation.ts';
import invalidRelationVersion from './invalid-relation-version.ts';
import invalidVersion from './invalid-version.ts';
import malformedLine from './malformed-line.ts';
import missingField from './missing-field.ts';
import missingMiscDepends from './missing-misc-depends.ts';
import missingRecommendedField from './missing-recommended-field.ts';
import needlessRelation from './needless-relation.ts';
import obsoleteOperator from './obsolete-operator.ts';
import obsoletePackage from './obsolete-package.ts';
import packageKind from './package-kind.ts';
import selfDependency from './self-dependency.ts';
import sourceName from './source-name.ts';
import standardsVersion from './standards-version.ts';
import unknownArchitecture from './unknown-architecture.ts';
import unknownField from './unknown-field.ts';
import unknownSection from './unknown-section.ts';
import untidyText from './untidy-text.ts';
import unverifiableUpload from './unverifiable-upload.ts';
import vcsField from './vcs-field.ts';
import virtualPackageFirst from './virtual-package-first.ts';
import weakDevDependency from './weak-dev-dependency.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  architectureList,
  armour,
  badFieldName,
  badValue,
  binnmuUnsafe,
  buildFieldUse,
  builtPackage,
  checksum,
  circularDependency,
  contact,
  contradictoryRelations,
  debhelperCompat,
  descriptionSynopsis,
  descriptionText,
  doubtfulRelation,
  duplicateDescription,
  duplicateField,
  duplicateRelation,
  fieldNoise,
  fileFormat,
  homepage,
  invalidPackageName,
  invalidRelation,
  invalidRelationVersion,
  invalidVersion,
  malformedLine,
  missingField,
  missingMiscDepends,
  missingRecommendedField,
  needlessRelation,
  obsoleteOperator,
  obsoletePackage,
  packageKind,
  selfDependency,
  sourceName,
  standardsVersion,
  unknownArchitecture,
  unknownField,
  unknownSection,
  untidyText,
  unverifiableUpload,
  vcsField,
  virtualPackageFirst,
  weakDevDependency,
] as const;
