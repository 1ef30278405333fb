import { accounting } from './accounting.ts';
import { arrayVar } from './array-var.ts';
import { authJwt } from './auth-jwt.ts';
import { authLdap } from './auth-ldap.ts';
import { authPam } from './auth-pam.ts';
import { brotliFilter } from './brotli-filter.ts';
import { brotliStatic } from './brotli-static.ts';
import { cachePurge } from './cache-purge.ts';
import { ct } from './ct.ts';
import { davExt } from './dav-ext.ts';
import { drizzle } from './drizzle.ts';
import { dynamicUpstream } from './dynamic-upstream.ts';
import { dyups } from './dyups.ts';
import { echo } from './echo.ts';
import { encryptedSession } from './encrypted-session.ts';
import { fancyindex } from './fancyindex.ts';
import { formInput } from './form-input.ts';
import { geoip2Http } from './geoip2-http.ts';
import { geoip2Stream } from './geoip2-stream.ts';
import { headersMore } from './headers-more.ts';
import { logIf } from './log-if.ts';
import { lua } from './lua.ts';
import { memc } from './memc.ts';
import { modsecurity } from './modsecurity.ts';
import { mruby } from './mruby.ts';
import { mrubyStream } from './mruby-stream.ts';
import { naxsi } from './naxsi.ts';
import { nchan } from './nchan.ts';
import { ndk } from './ndk.ts';
import { njs } from './njs.ts';
import { njsStream } from './njs-stream.ts';
import { opentracing } from './opentracing.ts';
import { pagespeed } from './pagespeed.ts';
import { passenger } from './passenger.ts';
import { proxyConnect } from './proxy-connect.ts';
import { pushStream } from './push-stream.ts';
import { rdsJson } from './rds-json.ts';
import { redis2 } from './redis2.ts';
import { rtmp } from './rtmp.ts';
import { securityHeaders } from './security-headers.ts';
import { setMisc } from './set-misc.ts';
import { shibboleth } from './shibboleth.ts';
import { spnego } from './spnego.ts';
import { srcache } from './srcache.ts';
import { sticky } from './sticky.ts';
import { streamLua } from './stream-lua.ts';
import { sts } from './sts.ts';
import { subsFilter } from './subs-filter.ts';
import { tengine } from './tengine.ts';
import { testcookie } from './testcookie.ts';
import type { ThirdPartyModule } from './types.ts';
import { upload } from './upload.ts';
import { uploadprogress } from './uploadprogress.ts';
import { upstreamCheck } from './upstream-check.ts';
import { upstreamFair } from './upstream-fair.ts';
import { upsync } from './upsync.ts';
import { vod } from './vod.ts';
import { vts } from './vts.ts';
import { xss } from './xss.ts';
import { zstdFilter } from './zstd-filter.ts';
import { zstdStatic } from './zstd-static.ts';

/** Every third-party module the schema knows, in no particular order. */
export const thirdPartyModules: readonly ThirdPartyModule[] = [
  accounting,
  arrayVar,
  authJwt,
  authLdap,
  authPam,
  brotliFilter,
  brotliStatic,
  cachePurge,
  ct,
  davExt,
  drizzle,
  dynamicUpstream,
  dyups,
  echo,
  encryptedSession,
  fancyindex,
  formInput,
  geoip2Http,
  geoip2Stream,
  headersMore,
  logIf,
  lua,
  memc,
  modsecurity,
  mruby,
  mrubyStream,
  naxsi,
  nchan,
  ndk,
  njs,
  njsStream,
  opentracing,
  pagespeed,
  passenger,
  proxyConnect,
  pushStream,
  rdsJson,
  redis2,
  rtmp,
  securityHeaders,
  setMisc,
  shibboleth,
  spnego,
  srcache,
  sticky,
  streamLua,
  sts,
  subsFilter,
  tengine,
  testcookie,
  upload,
  uploadprogress,
  upstreamCheck,
  upstreamFair,
  upsync,
  vod,
  vts,
  xss,
  zstdFilter,
  zstdStatic,
];
