import { defineRule } from '../define-rule.ts';
import { directly } from '../traps/surroundings.ts';

/** Finds a root that only `location /` has. */
export default defineRule({
  id: 'nginx/root-in-location',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: '`root` stands in `location /` and not in the server.',
  why: 'Every other location of the server then looks for its files in nginx’s default folder. Put `root` into the server; a location can still have another.',
  references: ['nginx wiki, Pitfalls, root inside location block'],
  examples: {
    invalid: ['server {\n    location / {\n        root /srv/www;\n    }\n    location /a {\n    }\n}'],
    valid: [
      'server {\n    root /srv/www;\n    location / {\n    }\n    location /a {\n    }\n}',
      'server {\n    location / {\n        root /srv/www;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:server'(node, context) {
      const locations = directly(node, 'location');
      if (locations.length < 2 || directly(node, 'root', 'include', 'return').length > 0) return;
      const slash = locations.find((location) => location.args.length === 1 && location.args[0]!.value === '/');
      const [root] = directly(slash, 'root');
      const bare = locations.some(
        (location) =>
          location !== slash &&
          directly(location, 'root', 'alias', 'return', 'proxy_pass', 'fastcgi_pass', 'uwsgi_pass', 'grpc_pass')
            .length === 0,
      );
      if (root === undefined || !bare || node.parent?.block?.items.some((item) => item.name === 'root')) return;
      context.report(root.words[0]!, 'The other locations of this server have no root; put it into the server.');
    },
  },
});
