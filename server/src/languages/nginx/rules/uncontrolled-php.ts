import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import { directly } from '../traps/surroundings.ts';

/** Finds PHP locations that run whatever ends in .php. */
export default defineRule({
  id: 'nginx/uncontrolled-php',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'Requests go to PHP without a look whether the script exists.',
  why: 'With PHP’s `cgi.fix_pathinfo` a request for `/upload/cat.jpg/x.php` runs `cat.jpg` as PHP. `try_files $uri =404;` (or Debian’s snippets/fastcgi-php.conf) lets only existing scripts through.',
  references: ['nginx wiki, Pitfalls, passing uncontrolled requests to PHP'],
  examples: {
    invalid: ['server {\n    location ~ \\.php$ {\n        fastcgi_pass unix:/run/php/php-fpm.sock;\n    }\n}'],
    valid: [
      'server {\n    location ~ \\.php$ {\n        try_files $uri =404;\n        fastcgi_pass unix:/run/php/php-fpm.sock;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:location'(node, context) {
      const head = readLocation(node);
      if (head?.kind !== 'regex' || !/\\\.php/.test(head.pattern)) return;
      const [pass] = directly(node, 'fastcgi_pass');
      const guarded = directly(node, 'try_files', 'include', 'if', 'internal').length > 0;
      const chosen = directly(node, 'fastcgi_param').some(
        (item) => item.args[0]?.value === 'SCRIPT_FILENAME' && !item.args[1]?.value.includes('$fastcgi_script_name'),
      );
      if (pass !== undefined && !guarded && !chosen)
        context.report(
          pass.words[0]!,
          'PHP gets every path that matches, also those of scripts that do not exist; add "try_files $uri =404;".',
        );
    },
  },
});
