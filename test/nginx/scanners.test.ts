import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/nginx.md', import.meta.url), 'utf8');

/** What the scanners call their checks, as their repositories list them; the fork's list is that of its documentation. */
const checks: Readonly<Record<string, string>> = {
  '### Gixy':
    'add_header_content_type add_header_multiline add_header_redefinition alias_traversal allow_without_deny default_server_flag ' +
    'error_log_off filesystem_root_exposure hash_without_default host_spoofing hsts_header http2_misdirected_request http_splitting ' +
    'if_is_evil invalid_regex low_keepalive_requests merge_slashes_on missing_resolver missing_worker_processes mixed_case_variable ' +
    'nginx_cves origins overlapping_captures proxy_buffering_off proxy_pass_normalized proxy_set_header_redefinition ' +
    'quic_bpf_reuseport regex_exact_match regex_redos resolver_external return_bypasses_allow_deny ssl_ecdh_curve ' +
    'ssl_stapling_letsencrypt ssl_stapling_without_resolver ssrf stale_dns_cache status_page_exposed try_files_is_evil_too ' +
    'unanchored_regex unnamed_groups valid_referers version_disclosure weak_ssl_tls worker_rlimit_nofile_vs_connections',
  '### nginx-lint\n':
    'alias_location_slash_mismatch autoindex_enabled block_lines client_max_body_size_not_set deprecated_ssl_protocol ' +
    'directive_inheritance duplicate_directive gzip_not_enabled if_is_evil_in_location include_path_exists indent ' +
    'invalid_directive_context invalid_nginx_lint_ignore listen_http2_deprecated map_missing_default map_unnamed_capture ' +
    'missing_error_log missing_semicolon nginx_rift proxy_keepalive proxy_missing_host_header proxy_pass_domain ' +
    'proxy_pass_with_uri root_in_location server_tokens_enabled space_before_semicolon ssl_on_deprecated trailing_whitespace ' +
    'try_files_with_proxy unclosed_quote unmatched_braces unreachable_location upstream_server_no_resolve weak_ssl_ciphers',
  '### nginx-linter': 'if-is-evil indentation line-ending location-order strict-location trailing-whitespace',
};

test.each(Object.entries(checks))('%s: every check stands in the table, with a rule or a reason', (heading, names) => {
  const from = page.indexOf(heading);
  const section = page.slice(from, page.indexOf('\n###', from + heading.length));
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  for (const name of names.split(' ')) {
    const row = rows.find((line) => line.split('|')[1]!.trim().split(', ').includes(name));
    expect(row?.split('|')[2] ?? '', name).toMatch(/\]\(rules\/|no: |the formatter/);
  }
});

test('every rule that the page names is there', () => {
  const links = [...page.matchAll(/\]\((rules\/[\w/-]+\.md)\)/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(50);
  for (const link of links) expect(existsSync(new URL(`../../docs/${link}`, import.meta.url)), link).toBe(true);
});
