// Written by `npm run generate` from the files of this folder.
import badHeading from './bad-heading.ts';
import badTrailer from './bad-trailer.ts';
import changesForm from './changes-form.ts';
import closesForm from './closes-form.ts';
import contact from './contact.ts';
import dateOrder from './date-order.ts';
import endedSuite from './ended-suite.ts';
import futureDate from './future-date.ts';
import invalidDate from './invalid-date.ts';
import invalidOption from './invalid-option.ts';
import invalidVersion from './invalid-version.ts';
import invalidWeekday from './invalid-weekday.ts';
import missingTrailer from './missing-trailer.ts';
import obsoleteTail from './obsolete-tail.ts';
import suiteVersion from './suite-version.ts';
import trailingBlanks from './trailing-blanks.ts';
import unexpectedLine from './unexpected-line.ts';
import unknownSuite from './unknown-suite.ts';
import unknownUrgency from './unknown-urgency.ts';
import uploadComment from './upload-comment.ts';
import versionAdvice from './version-advice.ts';
import versionOrder from './version-order.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  badHeading,
  badTrailer,
  changesForm,
  closesForm,
  contact,
  dateOrder,
  endedSuite,
  futureDate,
  invalidDate,
  invalidOption,
  invalidVersion,
  invalidWeekday,
  missingTrailer,
  obsoleteTail,
  suiteVersion,
  trailingBlanks,
  unexpectedLine,
  unknownSuite,
  unknownUrgency,
  uploadComment,
  versionAdvice,
  versionOrder,
] as const;
