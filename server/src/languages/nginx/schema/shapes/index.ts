import type { ArgumentShape } from '../shape.ts';

/** Shapes of directives whose setter is their own, by module and name (`ngx_http_core_module/listen`). */
export const shapes: Readonly<Record<string, ArgumentShape>> = {};
