/** No site takes more lines. */
const siteLines = 44;

/**
 * An nginx configuration as a hosting machine has it, of so many lines: upstreams, servers with TLS and locations, and two
 * to three findings in 100 lines.
 */
export function nginxDocument(lines: number): string {
  const out = [
    'user www-data;',
    'worker_processes auto;',
    'events {',
    '    worker_connections 1024;',
    '}',
    'http {',
    '    log_format main \'$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent\';',
    '    access_log /var/log/nginx/access.log main;',
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    '    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305;',
    '    ssl_session_tickets off;',
    '    ssl_prefer_server_ciphers off;',
  ];
  for (let site = 0; out.length + siteLines < lines; site++) out.push(...nginxSite(site));
  while (out.length < lines - 1) out.push(`    # ${out.length + 1}`);
  return `${out.join('\n')}\n}\n`;
}

function nginxSite(site: number): string[] {
  return `
    # Site ${site}
    upstream app${site} {
        server 10.0.${site % 250}.1:8080 weight=5;
        server 10.0.${site % 250}.2:8080 max_fails=3 fail_timeout=30s;
        keepalive 32;
    }
    server {
        listen 443 ssl;
        server_name www${site}.example.org app${site}.example.org;
        root /var/www/site${site}/public;
        index index.html index.htm;
        ssl_certificate /etc/ssl/site${site}/fullchain.pem;
        ssl_certificate_key /etc/ssl/site${site}/privkey.pem;
        ssl_session_timeout 1d;
        client_max_body_size ${site % 3 === 0 ? '16q' : '16m'};
        add_header X-Frame-Options "SAMEORIGIN" always;
        add_header Strict-Transport-Security "max-age=63072000" always;
        set $backend "http://app${site}";
        location / {
            try_files $uri $uri/ /index.php?$args;
        }
        location /api/ {
            proxy_pass http://app${site};
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_http_version 1.1;
            proxy_read_timeout 60s;
        }
        location ~* \\.(css|js|png|jpe?g|svg|woff2)$ {
            expires 30d;
            ${site % 2 === 0 ? 'acess_log' : 'access_log'} off;
        }
        location = /health {
            return 200 "ok site ${site}\\n";
        }
        location ~ \\.php$ {
            fastcgi_pass unix:/run/php/site${site}.sock;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_read_timeout 5m;
        }
    }`
    .split('\n')
    .slice(1);
}

/** A JSON text of so many lines, with about as many findings (keys that stand twice). */
export function jsonDocument(lines: number): string {
  const out = ['{'];
  for (let site = 0; out.length + siteLines < lines; site++) out.push(...jsonSite(site));
  while (out.length < lines - 2) out.push(`  "line${out.length + 1}": null,`);
  return `${out.join('\n')}\n  "end": null\n}\n`;
}

function jsonSite(site: number): string[] {
  return `
  "site${site}": {
    "listen": [443, "ssl"],
    "server_name": ["www${site}.example.org", "app${site}.example.org"],
    "root": "/var/www/site${site}/public",
    "client_max_body_size": "16m",
    "headers": {
      "X-Frame-Options": "SAMEORIGIN",
      "Referrer-Policy": "strict-origin-when-cross-origin"
    },
    "${site % 3 === 0 ? 'root' : 'backend'}": "http://app${site}",
    "locations": [
      { "path": "/", "try": ["$uri", "$uri/", "/index.php?$args"] },
      { "path": "/api/", "pass": "http://app${site}", "timeout": 60 },
      { "path": "/health", "return": 200, "text": "ok site ${site}" }
    ],
    "certificate": "/etc/ssl/site${site}/fullchain.pem",
    "certificate_key": "/etc/ssl/site${site}/privkey.pem",
    "session_timeout": 86400
  },`
    .split('\n')
    .slice(1);
}
