// Written by `npm run generate` from the files of this folder.
import acmeLocationRegex from './acme-location-regex.ts';
import aliasTraversal from './alias-traversal.ts';
import allowWithoutDeny from './allow-without-deny.ts';
import argumentCount from './argument-count.ts';
import brokenQuote from './broken-quote.ts';
import certificateIsDirectory from './certificate-is-directory.ts';
import certificateNotFullchain from './certificate-not-fullchain.ts';
import certificateWithoutKey from './certificate-without-key.ts';
import defaultTlsProtocols from './default-tls-protocols.ts';
import dhparam from './dhparam.ts';
import duplicateDefaultServer from './duplicate-default-server.ts';
import duplicateDirective from './duplicate-directive.ts';
import duplicateListen from './duplicate-listen.ts';
import duplicateLocation from './duplicate-location.ts';
import emptyCiphers from './empty-ciphers.ts';
import emptyReferer from './empty-referer.ts';
import emptyUpstream from './empty-upstream.ts';
import errorLogOff from './error-log-off.ts';
import exposedRoot from './exposed-root.ts';
import fewOpenFiles from './few-open-files.ts';
import foreignResolver from './foreign-resolver.ts';
import headerContentType from './header-content-type.ts';
import headerLineBreak from './header-line-break.ts';
import hostSpoofing from './host-spoofing.ts';
import hstsMissing from './hsts-missing.ts';
import hstsNotAlways from './hsts-not-always.ts';
import hstsShort from './hsts-short.ts';
import httpWithoutRedirect from './http-without-redirect.ts';
import httpsPortWithoutSsl from './https-port-without-ssl.ts';
import idleKeepalive from './idle-keepalive.ts';
import ifInLocation from './if-in-location.ts';
import includeLoop from './include-loop.ts';
import includeMissing from './include-missing.ts';
import invalidArgument from './invalid-argument.ts';
import invalidVariable from './invalid-variable.ts';
import listedFolder from './listed-folder.ts';
import listenHttp2Parameter from './listen-http2-parameter.ts';
import loosePattern from './loose-pattern.ts';
import lostInheritance from './lost-inheritance.ts';
import malformedMap from './malformed-map.ts';
import misplacedLocation from './misplaced-location.ts';
import missingBrace from './missing-brace.ts';
import missingCapture from './missing-capture.ts';
import missingCertificate from './missing-certificate.ts';
import missingSemicolon from './missing-semicolon.ts';
import obsoleteTlsProtocol from './obsolete-tls-protocol.ts';
import ocspStapling from './ocsp-stapling.ts';
import openProxy from './open-proxy.ts';
import openStatus from './open-status.ts';
import patternForOnePath from './pattern-for-one-path.ts';
import preferServerCiphers from './prefer-server-ciphers.ts';
import proxyPassUri from './proxy-pass-uri.ts';
import responseSplitting from './response-splitting.ts';
import returnBeforeAccess from './return-before-access.ts';
import rewriteOverflow from './rewrite-overflow.ts';
import rootAndAlias from './root-and-alias.ts';
import rootInLocation from './root-in-location.ts';
import serverTokens from './server-tokens.ts';
import sessionTickets from './session-tickets.ts';
import shadowedServer from './shadowed-server.ts';
import slowPattern from './slow-pattern.ts';
import sslDirective from './ssl-directive.ts';
import swallowedDirective from './swallowed-directive.ts';
import tlsCurves from './tls-curves.ts';
import uncontrolledPhp from './uncontrolled-php.ts';
import unexpectedBrace from './unexpected-brace.ts';
import unexpectedSemicolon from './unexpected-semicolon.ts';
import unknownCipher from './unknown-cipher.ts';
import unknownDirective from './unknown-directive.ts';
import unknownName from './unknown-name.ts';
import unknownVariable from './unknown-variable.ts';
import unmarkedPattern from './unmarked-pattern.ts';
import unreachableLocation from './unreachable-location.ts';
import versionDirective from './version-directive.ts';
import weakCiphers from './weak-ciphers.ts';
import wordTooLong from './word-too-long.ts';
import wrongContext from './wrong-context.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  acmeLocationRegex,
  aliasTraversal,
  allowWithoutDeny,
  argumentCount,
  brokenQuote,
  certificateIsDirectory,
  certificateNotFullchain,
  certificateWithoutKey,
  defaultTlsProtocols,
  dhparam,
  duplicateDefaultServer,
  duplicateDirective,
  duplicateListen,
  duplicateLocation,
  emptyCiphers,
  emptyReferer,
  emptyUpstream,
  errorLogOff,
  exposedRoot,
  fewOpenFiles,
  foreignResolver,
  headerContentType,
  headerLineBreak,
  hostSpoofing,
  hstsMissing,
  hstsNotAlways,
  hstsShort,
  httpWithoutRedirect,
  httpsPortWithoutSsl,
  idleKeepalive,
  ifInLocation,
  includeLoop,
  includeMissing,
  invalidArgument,
  invalidVariable,
  listedFolder,
  listenHttp2Parameter,
  loosePattern,
  lostInheritance,
  malformedMap,
  misplacedLocation,
  missingBrace,
  missingCapture,
  missingCertificate,
  missingSemicolon,
  obsoleteTlsProtocol,
  ocspStapling,
  openProxy,
  openStatus,
  patternForOnePath,
  preferServerCiphers,
  proxyPassUri,
  responseSplitting,
  returnBeforeAccess,
  rewriteOverflow,
  rootAndAlias,
  rootInLocation,
  serverTokens,
  sessionTickets,
  shadowedServer,
  slowPattern,
  sslDirective,
  swallowedDirective,
  tlsCurves,
  uncontrolledPhp,
  unexpectedBrace,
  unexpectedSemicolon,
  unknownCipher,
  unknownDirective,
  unknownName,
  unknownVariable,
  unmarkedPattern,
  unreachableLocation,
  versionDirective,
  weakCiphers,
  wordTooLong,
  wrongContext,
] as const;
