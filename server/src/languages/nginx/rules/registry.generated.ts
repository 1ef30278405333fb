// Written by `npm run generate` from the files of this folder.
import argumentCount from './argument-count.ts';
import brokenQuote from './broken-quote.ts';
import duplicateDefaultServer from './duplicate-default-server.ts';
import duplicateDirective from './duplicate-directive.ts';
import duplicateListen from './duplicate-listen.ts';
import duplicateLocation from './duplicate-location.ts';
import emptyUpstream from './empty-upstream.ts';
import includeLoop from './include-loop.ts';
import includeMissing from './include-missing.ts';
import invalidArgument from './invalid-argument.ts';
import invalidVariable from './invalid-variable.ts';
import malformedMap from './malformed-map.ts';
import misplacedLocation from './misplaced-location.ts';
import missingBrace from './missing-brace.ts';
import missingSemicolon from './missing-semicolon.ts';
import proxyPassUri from './proxy-pass-uri.ts';
import rootAndAlias from './root-and-alias.ts';
import swallowedDirective from './swallowed-directive.ts';
import unexpectedBrace from './unexpected-brace.ts';
import unexpectedSemicolon from './unexpected-semicolon.ts';
import unknownDirective from './unknown-directive.ts';
import unknownName from './unknown-name.ts';
import unknownVariable from './unknown-variable.ts';
import versionDirective from './version-directive.ts';
import wordTooLong from './word-too-long.ts';
import wrongContext from './wrong-context.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  argumentCount,
  brokenQuote,
  duplicateDefaultServer,
  duplicateDirective,
  duplicateListen,
  duplicateLocation,
  emptyUpstream,
  includeLoop,
  includeMissing,
  invalidArgument,
  invalidVariable,
  malformedMap,
  misplacedLocation,
  missingBrace,
  missingSemicolon,
  proxyPassUri,
  rootAndAlias,
  swallowedDirective,
  unexpectedBrace,
  unexpectedSemicolon,
  unknownDirective,
  unknownName,
  unknownVariable,
  versionDirective,
  wordTooLong,
  wrongContext,
] as const;
