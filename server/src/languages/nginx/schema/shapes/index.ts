import type { ArgumentShape } from '../shape.ts';
import { accessShapes } from './access.ts';
import { setterShapes } from './by-setter.ts';
import { cacheShapes } from './cache.ts';
import { coreShapes } from './core.ts';
import { headerShapes } from './headers.ts';
import { limitShapes } from './limits.ts';
import { listenShapes } from './listen.ts';
import { locationShapes } from './location.ts';
import { logShapes } from './log.ts';
import { moduleShapes } from './modules.ts';
import { proxyShapes } from './proxy.ts';
import { rewriteShapes } from './rewrite.ts';
import { sslShapes } from './ssl.ts';
import { upstreamShapes } from './upstream.ts';

/**
 * Shapes of directives whose setter is their own, by module and name (`ngx_http_core_module/listen`). What they refuse,
 * every nginx from 1.22.1 to 1.31 refuses: read off the setters in src/core, src/http, src/stream and src/mail.
 */
export const shapes: Readonly<Record<string, ArgumentShape>> = {
  ...setterShapes,
  ...accessShapes,
  ...cacheShapes,
  ...coreShapes,
  ...headerShapes,
  ...limitShapes,
  ...listenShapes,
  ...locationShapes,
  ...logShapes,
  ...moduleShapes,
  ...proxyShapes,
  ...rewriteShapes,
  ...sslShapes,
  ...upstreamShapes,
};
