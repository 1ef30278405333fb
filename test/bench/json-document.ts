import { fillLines } from './languages/bench-language.ts';

/** A JSON text of so many lines, with two to three findings in 100 lines (keys that stand twice). */
export function jsonDocument(lines: number): string {
  return fillLines(lines, { head: '{\n', block: site, filler: '', tail: '  "end": null\n}\n' });
}

function site(index: number): string {
  return `  "site${index}": {
    "listen": [443, "ssl"],
    "server_name": ["www${index}.example.org", "app${index}.example.org"],
    "root": "/var/www/site${index}/public",
    "client_max_body_size": "16m",
    "headers": {
      "X-Frame-Options": "SAMEORIGIN",
      "Referrer-Policy": "strict-origin-when-cross-origin"
    },
    "${index % 3 === 0 ? 'root' : 'backend'}": "http://app${index}",
    "locations": [
      { "path": "/", "try": ["$uri", "$uri/", "/index.php?$args"] },
      { "path": "/api/", "pass": "http://app${index}", "timeout": 60 },
      { "path": "/health", "return": 200, "text": "ok site ${index}" }
    ],
    "certificate": "/etc/ssl/site${index}/fullchain.pem",
    "certificate_key": "/etc/ssl/site${index}/privkey.pem",
    "session_timeout": 86400
  },
`;
}
