import { type BenchLanguage, fillLines } from './bench-language.ts';

const head = `user www-data;
worker_processes auto;
events {
    worker_connections 1024;
}
http {
    log_format main '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent';
    access_log /var/log/nginx/access.log main;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305;
    ssl_session_tickets off;
    ssl_prefer_server_ciphers off;
`;

function site(index: number): string {
  return `    # Site ${index}
    upstream app${index} {
        server 10.0.${index % 250}.1:8080 weight=5;
        server 10.0.${index % 250}.2:8080 max_fails=3 fail_timeout=30s;
        keepalive 32;
    }
    server {
        listen 443 ssl;
        server_name www${index}.example.org app${index}.example.org;
        root /var/www/site${index}/public;
        index index.html index.htm;
        ssl_certificate /etc/ssl/site${index}/fullchain.pem;
        ssl_certificate_key /etc/ssl/site${index}/privkey.pem;
        ssl_session_timeout 1d;
        client_max_body_size ${index % 3 === 0 ? '16q' : '16m'};
        add_header X-Frame-Options "SAMEORIGIN" always;
        add_header Strict-Transport-Security "max-age=63072000" always;
        set $backend "http://app${index}";
        location / {
            try_files $uri $uri/ /index.php?$args;
        }
        location /api/ {
            proxy_pass http://app${index};
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_http_version 1.1;
            proxy_read_timeout 60s;
        }
        location ~* \\.(css|js|png|jpe?g|svg|woff2)$ {
            expires 30d;
            ${index % 2 === 0 ? 'acess_log' : 'access_log'} off;
        }
        location = /health {
            return 200 "ok site ${index}\\n";
        }
        location ~ \\.php$ {
            fastcgi_pass unix:/run/php/site${index}.sock;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_read_timeout 5m;
        }
    }
`;
}

/** A configuration as a hosting machine has it: upstreams, servers with TLS and locations. */
export const nginx: BenchLanguage = {
  languageId: 'nginx',
  uri: 'file:///srv/nginx.conf',
  document: (lines) => fillLines(lines, { head, block: site, filler: '    #', tail: '}\n' }),
  pasted: '# location /one {\n#     proxy_pass http://app1;\n#     proxy_read_timeout 60s;\n# }\n',
  places: { completion: /^ {12}\w+/gm, hover: /^ {8,12}\w+/gm },
};
