import type { SummariesByModule } from './types.ts';

/** Modules of http that judge, limit, count or sort requests. */
export const summaries: SummariesByModule = {
  ngx_http_browser_module: {
    ancient_browser: 'Substrings of User-Agent that mark a browser as ancient.',
    ancient_browser_value: 'Value that $ancient_browser takes for such browsers.',
    modern_browser: 'From which version on a browser counts as modern.',
    modern_browser_value: 'Value that $modern_browser takes for such browsers.',
  },
  ngx_http_degradation_module: {
    degradation: 'How much memory the process may use before locations degrade; undocumented.',
    degrade: 'Code that the location answers with while memory is short; undocumented.',
  },
  ngx_http_geo_module: {
    geo: "Sets a variable by the client's address, or another one, from a list of networks.",
  },
  ngx_http_geoip_module: {
    geoip_city: 'Legacy MaxMind database of cities that fills the $geoip_city variables.',
    geoip_country: 'Legacy MaxMind database of countries that fills the $geoip_country variables.',
    geoip_org: 'Legacy MaxMind database of organisations that fills $geoip_org.',
    geoip_proxy: 'Proxies whose X-Forwarded-For is believed when the location of an address is looked up.',
    geoip_proxy_recursive: 'Whether the search goes back through X-Forwarded-For past every trusted proxy.',
  },
  ngx_http_limit_conn_module: {
    limit_conn: 'How many connections at once one key of the zone may have.',
    limit_conn_dry_run: 'Counts and logs what would be refused without refusing it; for trying limits out.',
    limit_conn_log_level: 'Level at which refused connections are logged.',
    limit_conn_status: 'Code that refused requests get; 429 tells the client what is wrong.',
    limit_conn_zone: 'Declares the key that is counted, and the shared memory that the counts live in.',
    limit_zone: 'Former way to declare such a zone; limit_conn_zone took its place in 1.1.8.',
  },
  ngx_http_limit_req_module: {
    limit_req: 'Applies a rate: burst requests wait, or with nodelay pass at once, and the rest is refused.',
    limit_req_dry_run: 'Counts and logs what would be refused or delayed without doing it; for trying limits out.',
    limit_req_log_level: 'Level at which refused requests are logged; delays are one level lower.',
    limit_req_status: 'Code that refused requests get; 429 tells the client what is wrong.',
    limit_req_zone: 'Declares the key, the shared memory and the rate, in requests per second or minute.',
  },
  ngx_http_map_module: {
    map: 'Sets a variable by looking another value up in a table of strings, wildcards and regexes.',
    map_hash_bucket_size: 'Bucket size of the hashes of map; raise it when a long key stops the start.',
    map_hash_max_size: 'Largest size of the hashes of map; raise it for long tables.',
  },
  ngx_http_mirror_module: {
    mirror: 'Sends a copy of each request to another location; its answers are thrown away.',
    mirror_request_body: 'Whether the copy carries the request body, which then is read completely first.',
  },
  ngx_http_realip_module: {
    real_ip_header: "Header, or the PROXY protocol, that the client's real address is taken from.",
    real_ip_recursive: 'Whether the last address that is not trusted is taken, rather than simply the last.',
    set_real_ip_from: 'Proxies that are trusted to tell the real address; never trust the whole internet.',
  },
  ngx_http_referer_module: {
    referer_hash_bucket_size: 'Bucket size of the hash of valid referrers.',
    referer_hash_max_size: 'Largest size of the hash of valid referrers.',
    valid_referers: 'Referrers that leave $invalid_referer empty; easily forged, so good against hotlinks only.',
  },
  ngx_http_secure_link_module: {
    secure_link: 'Where a link carries its checksum and time of expiry.',
    secure_link_md5: 'Expression, with your secret in it, whose MD5 the checksum of a link must equal.',
    secure_link_secret: 'Secret for links of the form /prefix/hash/link; secure_link_md5 is more flexible.',
  },
  ngx_http_split_clients_module: {
    split_clients: 'Sets a variable to one of several values, in given shares of clients, for A/B tests.',
  },
  ngx_http_stub_status_module: {
    stub_status: 'Shows counts of connections and requests; keep the location closed to the public.',
  },
  ngx_http_userid_module: {
    userid: 'Gives clients a cookie that identifies them; needs a lawful basis in many countries.',
    userid_domain: 'Domain attribute of the identifying cookie.',
    userid_expires: 'For how long browsers keep the identifying cookie.',
    userid_flags: 'Adds Secure, HttpOnly or SameSite to the identifying cookie.',
    userid_mark: 'Character that marks the cookie, so that a change of its expiry reaches every client.',
    userid_name: 'Name of the identifying cookie.',
    userid_p3p: 'P3P header sent with the cookie; browsers no longer read it.',
    userid_path: 'Path attribute of the identifying cookie.',
    userid_service: 'Number of the server within the identifiers, so that several servers never collide.',
  },
};
