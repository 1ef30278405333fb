import { declaredNames, type NameOccurrence, namesOfKind } from '../../../core/features/names.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { kindTitles, type NameKind } from '../names/kinds.ts';

/** Kinds whose names nginx looks up when it reads the file, so that one that nothing declares is refused. */
const lookedUp: readonly NameKind[] = ['log-format', 'request-zone', 'connection-zone', 'cache-zone', 'keyval-zone'];

const lookedUpIn = remember((names: readonly NameOccurrence[]) => lookedUp.flatMap((kind) => namesOfKind(names, kind)));

/** nginx's own log formats. */
const builtin = new Set(['combined', 'off']);

/** Finds names of log formats and zones that nothing in the whole configuration declares. */
export default defineRule({
  id: 'nginx/unknown-name',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A log format or zone is used that no file of the configuration declares.',
  why:
    'nginx looks these names up when it reads its configuration and refuses one that does not exist. The rule speaks only when ' +
    'the whole configuration is in sight: the main file and everything that it includes.',
  references: ['ngx_http_log_module.c, ngx_http_limit_req_module.c, ngx_http_file_cache.c (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'events { }\nhttp {\n    log_format timing $request_time;\n    access_log /var/log/nginx/a.log timming;\n}',
        fixed:
          'events { }\nhttp {\n    log_format timing $request_time;\n    access_log /var/log/nginx/a.log timing;\n}',
      },
      'events { }\nhttp {\n    limit_req zone=one;\n}',
    ],
    valid: [
      'events { }\nhttp {\n    access_log /var/log/nginx/a.log combined;\n}',
      'events { }\nhttp {\n    include formats.conf;\n    access_log /var/log/nginx/a.log timing;\n}',
      'server {\n    access_log /var/log/nginx/a.log timing;\n}',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      if (!analysis.complete || analysis.root.template) return;
      const names = analysis.nameLists().flatMap(lookedUpIn);
      for (const kind of lookedUp) {
        const declared = declaredNames(names, kind);
        for (const { name, role, path, span } of namesOfKind(names, kind)) {
          if (role !== 'reference' || path !== analysis.document.path) continue;
          if (declared.has(name) || (kind === 'log-format' && builtin.has(name))) continue;
          const meant = nearest(name, declared);
          const title = kindTitles[kind];
          context.report(
            span,
            `No file declares the ${title} "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
            {
              fixes:
                meant === undefined
                  ? []
                  : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [{ ...span, newText: meant }] }],
            },
          );
        }
      }
    },
  },
});
